"""Answers, lists and agency pages as files: Word, Excel, calendar."""
