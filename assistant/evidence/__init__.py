"""Which passages prove an answer, which task is meant, and whether the text can answer at all."""
