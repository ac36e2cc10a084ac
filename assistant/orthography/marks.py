"""What it says of a word that it is typed without marks."""

from __future__ import annotations

from assistant.grammar import folded
from assistant.words import Word

# Words that mean the same without their marks, in whatever text: 'việc nào khong làm hằng năm'.
UNMISTAKABLE = folded("marks_unmistakable")


def typed_bare(word: Word, written: str) -> bool:
    """Whether the word is known to be typed without marks while the phrase has some, and may be another."""
    return word.marked == word.folded != written and word.folded not in UNMISTAKABLE
