"""Tests of corpus.embedding with the real carried model and with the small fake."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import corpus.embedding as embedding
from corpus.embedding import (
    CARRIED_MODEL,
    Embedder,
    EmbeddingSettings,
    SentenceEmbedder,
    expand_carried_model,
)
from corpus.errors import AssistantError
from tests.factories import HashingEmbedder

PASSAGES = [
    "Bộ Xây dựng hoàn thiện cơ chế, chính sách về nhà ở của hộ nghèo",
    "Ủy ban Giám sát tài chính Quốc gia",
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def model(cache: Path) -> Embedder:
    return SentenceEmbedder(EmbeddingSettings(cache=cache))


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(params=["carried", "hashing"])
def embedder(request: pytest.FixtureRequest, model: Embedder) -> Embedder:
    return model if request.param == "carried" else HashingEmbedder()


@pytest.mark.usefixtures("no_network")
def test_vectors_are_unit_float32_and_find_the_passage(embedder: Embedder) -> None:
    passages = embedder.embed_passages(PASSAGES)
    queries = embedder.embed_queries(["chính sách nhà ở cho hộ nghèo", "giám sát tài chính"])
    assert passages.dtype == queries.dtype == np.float32
    assert np.linalg.norm(np.vstack([passages, queries]), axis=1) == pytest.approx(1, abs=1e-5)
    assert (queries @ passages.T).argmax(axis=1).tolist() == [0, 1]


def test_questions_and_passages_are_embedded_in_their_own_way(model: Embedder) -> None:
    text = PASSAGES[0]
    assert not np.allclose(model.embed_queries([text]), model.embed_passages([text]), atol=1e-3)


def test_a_repeated_question_is_not_computed_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = SentenceEmbedder(EmbeddingSettings(cache=cache))
    first = model.embed_queries(["nhà ở"])
    monkeypatch.setattr(model, "load", lambda: pytest.fail("the model was asked again"))
    assert np.array_equal(model.embed_queries(["nhà ở", "nhà ở"]), np.vstack([first, first]))


def test_known_values_of_the_unpacked_weights(model: Embedder) -> None:
    """Hold the vectors of the carried model in place: a packing mistake would move them."""
    similarity = model.embed_queries(["nhà ở cho hộ nghèo"]) @ model.embed_passages(PASSAGES).T
    assert similarity[0].tolist() == pytest.approx([0.910, 0.826], abs=0.003)


def test_expansion_leaves_only_the_finished_folder(tmp_path: Path) -> None:
    folder = expand_carried_model(tmp_path)
    assert [path.name for path in (tmp_path / "models").iterdir()] == [folder.name]
    assert expand_carried_model(tmp_path) == folder


def test_interrupted_expansion_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(folder: Path) -> None:
        (folder / "model.safetensors").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(embedding, "_expand_into", interrupt)
    with pytest.raises(KeyboardInterrupt):
        expand_carried_model(tmp_path)
    assert list((tmp_path / "models").iterdir()) == []


def test_damaged_expanded_copy_is_made_anew(tmp_path: Path) -> None:
    weights = expand_carried_model(tmp_path) / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    model = SentenceEmbedder(EmbeddingSettings(cache=tmp_path))
    assert model.embed_queries(["nhà ở"]).shape == (1, 384)


def test_damaged_carried_model_tells_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried = tmp_path / CARRIED_MODEL.name
    shutil.copytree(CARRIED_MODEL / "config", carried / "config")
    (carried / "weights-int8.safetensors").write_bytes(b"not a model")
    monkeypatch.setattr(embedding, "CARRIED_MODEL", carried)
    with pytest.raises(AssistantError, match="Hãy khôi phục"):
        expand_carried_model(tmp_path / "cache")


def test_unwritable_cache_tells_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AssistantError, match="quyền ghi"):
        expand_carried_model(tmp_path / "file")


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["no-such/model", "{tmp}"])
def test_unknown_model_tells_what_to_do(name: str, tmp_path: Path) -> None:
    model = SentenceEmbedder(EmbeddingSettings(model=name.format(tmp=tmp_path)))
    with pytest.raises(AssistantError, match="Không nạp được mô hình nhúng"):
        model.embed_queries(["nhà ở"])


def test_another_model_by_path(model: Embedder, cache: Path) -> None:
    other = SentenceEmbedder(EmbeddingSettings(model=str(expand_carried_model(cache))))
    assert other.name != model.name
    assert np.allclose(other.embed_queries(["nhà ở"]), model.embed_queries(["nhà ở"]), atol=1e-5)


def test_names_and_imports_load_nothing_heavy() -> None:
    code = (
        "import sys; from corpus.embedding import SentenceEmbedder; import corpus.search\n"
        "SentenceEmbedder().name\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'chromadb', 'langchain_core'}\n"
        "print(heavy & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "set()"


def test_the_packed_pass_gives_the_numbers_of_the_model(
    model: Embedder, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["nhà ở", "Kế hoạch yêu cầu gì về chính sách tín dụng ưu đãi cho hộ nghèo?", ""]
    monkeypatch.setattr("corpus.packed.pack", lambda _: False)
    plain = SentenceEmbedder(EmbeddingSettings(cache=cache))
    assert np.allclose(model.embed_queries(texts), plain.embed_queries(texts), atol=1e-5)
    assert np.allclose(model.embed_passages(texts), plain.embed_passages(texts), atol=1e-5)


def test_the_carried_model_is_packed_where_it_can_be(cache: Path) -> None:
    import torch

    loaded = SentenceEmbedder(EmbeddingSettings(cache=cache)).load()
    packed = type(loaded[0].auto_model.encoder) is torch.nn.Identity  # type: ignore[union-attr]
    assert packed == torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]


def test_what_is_no_plain_bert_stays_as_it_is(cache: Path) -> None:
    import torch

    from corpus.packed import pack

    plain = torch.nn.Sequential(torch.nn.Linear(2, 2))
    assert not pack(plain)
    assert type(plain[0]) is torch.nn.Linear
