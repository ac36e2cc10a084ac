"""From a typed question to a cited answer: parse, retrieve, read, cite."""
