"""Task rows, agencies and periods taken from an appendix, and pure look-ups over them."""
