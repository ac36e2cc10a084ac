"""Sentences after a question that say why it is asked: '… những việc nào? Tôi viết bài về ngành báo chí.'

Nothing of them is asked. Read with the question, what they name would be a second question, or its matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.aside import told_of
from assistant.message.openings import TELLS, is_whole, of_office
from assistant.message.sentences import Sentence, sentences_of
from assistant.readings.tellings import Build
from assistant.words import Word

# 'đồng nghiệp cứ bảo …', 'tòa soạn cho …', 'vì …': who else is told of, or why something is asked.
OTHERS = phrasing("afterwords_tell")
# 'tôi tính cả việc chung', 'em không lấy việc hằng năm': what is said of the tasks asked for.
GOES_ON = phrasing("afterwords_go_on")


def without_afterwords(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message up to the one question that it marks, where all after it is its reason."""
    found = sentences_of(question, words)
    asked = [place for place, sentence in enumerate(found) if sentence.ends]
    if len(asked) != 1 or asked[0] == len(found) - 1:
        return words
    whole, after = found[asked[0]], found[asked[0] + 1 :]
    if not is_whole(whole.words, build) or not all(_is_reason(s, whole, build) for s in after):
        return words
    return [word for sentence in found[: asked[0] + 1] for word in sentence.words]


def _is_reason(sentence: Sentence, asked: Sentence, build: Build) -> bool:
    """Whether a sentence tells of whoever asks, or of others, and keeps to no tasks and sets none aside."""
    line = sentence.words
    tells = TELLS.opens(line) or OTHERS.opens(line)
    if not tells or GOES_ON.search(line) or told_of(line, build, True, True) is not None:
        return False
    return not of_office(line, asked.words, build)
