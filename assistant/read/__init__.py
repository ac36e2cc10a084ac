"""Readers: from a query and its evidence to a cited draft, without a language model."""
