"""How words are typed: leftovers of keyboards, slips, abbreviations, missing marks, English."""
