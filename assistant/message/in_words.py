"""A message with all that it says of itself put in words, before anything else is read.

Pronouns, the writer's own office and part, 'the rest', 'the same again', groups that it names: each is said
as it would be in a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.message.asked_apart import with_question_apart
from assistant.message.besides import with_besides
from assistant.message.circumstances import without_circumstances
from assistant.message.coreference import referred
from assistant.message.counted_apart import with_counted
from assistant.message.explained import with_meanings
from assistant.message.filtered import with_filters
from assistant.message.joined import Joiner
from assistant.message.kinds import without_kinds
from assistant.message.labels import Labels
from assistant.message.matters_apart import with_matters_apart
from assistant.message.own import with_own
from assistant.message.reorganised import reorganised
from assistant.message.restated import restated
from assistant.message.sentences import Sentence
from assistant.message.shared_out import shared_out
from assistant.message.taken_back import (
    told_as_criteria,
    with_consequences,
    without_courtesy,
    without_other_role,
    without_taken_back,
)
from assistant.message.wordings_apart import without_wordings
from assistant.words import Word


def in_words(
    sentences: Sequence[Sentence], joiner: Joiner, spoken: Sequence[Sequence[Word]]
) -> tuple[list[Sentence], tuple[Word, ...]]:
    """Return the sentences put in words, and the name of the office that the message is written from."""
    said = with_question_apart(without_courtesy(sentences, joiner.build), joiner.build)
    said = with_filters(said, joiner.build)
    said = reorganised(said, joiner.build)
    said = with_meanings(said, joiner.build)
    said = with_matters_apart(said, joiner.build)
    said = told_as_criteria(with_consequences(with_besides(said)))
    said = with_counted(said, joiner.build)
    said = without_other_role(said, joiner.build)
    said, office = with_own(said, joiner.build)
    said = without_wordings(Labels(joiner).without_lone(said), joiner)
    said = referred(said, joiner.build, [tuple(name) for name in spoken], office)
    said = without_circumstances(without_taken_back(said), joiner.build)
    if len(said) > 1:
        said = restated(without_kinds(said), joiner.build)
    return shared_out(said, joiner.build), office
