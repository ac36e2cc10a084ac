"""Documents, their passages with exact offsets, text normalisation, and the search index."""
