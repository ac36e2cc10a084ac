"""Readings of a question, each a named step from slots to slots, and the types that they share."""
