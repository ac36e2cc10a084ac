"""The words of a message without what asks nothing of the text, and the rest as it is said most plainly."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.message.afterwords import without_afterwords
from assistant.message.asked_after import without_reason, without_rest
from assistant.message.bodies_counted import bodies_counted
from assistant.message.conceded import without_conceded
from assistant.message.corrected import put_right
from assistant.message.either_date import date_asked_for
from assistant.message.excepted import with_excepted, with_matter_first
from assistant.message.form_cells import with_cells_named
from assistant.message.hearsay import without_dispute
from assistant.message.listed_out import with_each_set_aside
from assistant.message.longer_cells import without_longer
from assistant.message.number_only import count_alone
from assistant.message.one_or_more import as_count
from assistant.message.other_tasks import with_asked_again
from assistant.message.otherwise import without_otherwise
from assistant.message.planned import without_plans
from assistant.message.rest_asked import with_rest_asked
from assistant.message.said_again import without_said_again
from assistant.message.subject_last import with_subject_first
from assistant.message.surroundings import past_label
from assistant.readings.tellings import Build
from assistant.words import Word


def reworded(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a whole message as they are read, before it is taken apart into sentences.

    Each step leaves out words that ask nothing, or says some in the one way that the readings know.
    """
    words = without_afterwords(question, past_label(question, words), build)
    words = with_cells_named(without_rest(words), build)
    words = without_reason(without_conceded(without_dispute(words, build), build), build)
    words = date_asked_for(put_right(words, build(words).slots))
    words = without_said_again(without_longer(without_plans(words, build), build), build)
    words = count_alone(without_otherwise(as_count(words), build), build)
    words = with_subject_first(bodies_counted(words, build), build)
    words = with_rest_asked(words, build)
    words = with_excepted(with_matter_first(words, build), build)
    return with_asked_again(with_each_set_aside(words, build), build)
