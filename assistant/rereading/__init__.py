"""Other readings of a message: without some of its words, where that is likelier to be what is meant."""
