"""The order of passages: shares of scores, the learned files, what is shown beside the best."""

import numpy as np
import pytest

from assistant.evidence.expected import Expected, load_expected
from assistant.evidence.find import Evidence, with_probabilities
from assistant.evidence.profiles import Profile
from assistant.evidence.ranking import FEATURES, load_weights, shares
from assistant.library import build_library
from assistant.routes.talk import proving
from corpus.embedding import SentenceEmbedder
from corpus.search import Hit
from corpus.types import Passage, PassageKind


def _evidence(*scores: float) -> list[Evidence]:
    found = [
        Passage(str(n), "x", PassageKind.BULLET, ((0, 1),), "a", "") for n in range(len(scores))
    ]
    hits = [Hit(passage, 0.0, 0.0, 0.0) for passage in found]
    return with_probabilities([(s, 0.0, hit) for s, hit in zip(scores, hits, strict=True)])


def test_shares_add_up_and_keep_the_order():
    assert shares([]) == []
    assert shares([1000.0, 1000.0]) == [0.5, 0.5]
    assert sum(shares([3.0, 1.0, -2.0])) == pytest.approx(1)


@pytest.mark.parametrize(
    ("scores", "shown"),
    [
        ([5.0, 0.0, 0.0], 1),  # a clear best stands alone
        ([5.0, 4.9, 0.0], 2),  # two that may as well be it
        ([1.0, 1.0, 1.0, 1.0], 3),  # never more than three
        ([0.0] * 30, 1),  # none is likely: only the best
    ],
)
def test_as_many_are_shown_as_are_likely(scores, shown):
    assert len(proving(_evidence(*scores))) == shown


def test_weights_are_there_for_every_feature():
    assert {model: set(w) for model, w in load_weights().items()} == {
        model: set(names) for model, names in FEATURES.items()
    }


def test_the_learned_model_knows_all_passages_and_the_carried_embedding():
    passages = [p.key for p in build_library().search.passages]
    assert load_expected().knows(SentenceEmbedder().name, passages)
    assert not load_expected().knows("another", passages)
    assert not load_expected().knows(SentenceEmbedder().name, [*passages, "y#1"])


def test_expected_scores_lie_between_nothing_and_certainty():
    model = Expected("m", ("a", "b"), np.array([[9.0], [-9.0]]), np.array([0.0, 0.0]))
    scores = model.scores(np.array([1.0], dtype=np.float32))
    assert scores == {"a": pytest.approx(1, abs=1e-6), "b": 0.0}


def test_a_word_counts_only_where_more_than_one_line_says_it():
    said = Profile.common(["nhà ở cho hộ nghèo", "nhà tranh"])
    assert said == Profile(frozenset({"nha"}), frozenset())
