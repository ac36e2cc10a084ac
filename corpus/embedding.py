"""Sentence embeddings; the only module that imports sentence_transformers.

The project carries its default model packed in int8; it is expanded once into the cache folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from corpus.errors import AssistantError
from corpus.together import Together

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = npt.NDArray[np.float32]

CARRIED_MODEL = Path(__file__).parent / "models" / "e5-small-vi"
PACKED_WEIGHTS = "weights-int8.safetensors"
CACHE = Path(__file__).parents[1] / ".cache"
QUERY_CACHE_SIZE = 4096
# Small batches keep the peak of memory low; larger ones are no faster on two cores.
BATCH_SIZE = 8


class Embedder(Protocol):
    """Turns texts into unit vectors, questions and passages each in their own way."""

    @property
    def name(self) -> str:
        """What identifies the vectors: another name means that the index must be rebuilt."""

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per question."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per passage."""


@dataclass(frozen=True, slots=True)
class EmbeddingSettings:
    """Which model: None is the carried one, else a folder or a model name known locally."""

    model: str | None = None
    cache: Path = field(default=CACHE)


class SentenceEmbedder:
    """A sentence-transformers model on the CPU, loaded when the first text comes."""

    def __init__(self, settings: EmbeddingSettings | None = None) -> None:
        self._settings = settings or EmbeddingSettings()
        self._lock = threading.Lock()
        self._model: SentenceTransformer | None = None
        # Questions that come while others are embedded are embedded together.
        together: Together[Vectors] = Together(self._embed_questions)
        self._query_vector = lru_cache(maxsize=QUERY_CACHE_SIZE)(together)

    @property
    def name(self) -> str:
        """Return the model's name with a checksum of its files; loads nothing heavy."""
        model = self._settings.model
        if model is None:
            return f"{CARRIED_MODEL.name}-{_carried_checksum()}"
        return f"{model}-{_folder_stamp(Path(model))}" if Path(model).is_dir() else model

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per question; repeated questions come from memory."""
        return np.stack([self._query_vector(text) for text in texts])

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per passage."""
        return np.asarray(self.load().encode_document(list(texts), **_ENCODING), dtype=np.float32)

    def load(self) -> SentenceTransformer:
        """Return the model, loading it first when need be."""
        with self._lock:
            if self._model is None:
                self._model = _load_model(self._settings)
            return self._model

    def _embed_questions(self, texts: Sequence[str]) -> list[Vectors]:
        made = self.load().encode_query(list(texts), **_ENCODING)
        return list(np.asarray(made, dtype=np.float32))


_ENCODING: dict[str, Any] = {
    "batch_size": BATCH_SIZE,
    "normalize_embeddings": True,
    "convert_to_numpy": True,
    "show_progress_bar": False,
}


def expand_carried_model(cache: Path = CACHE) -> Path:
    """Return the folder with the carried model as sentence-transformers reads it.

    It is made in a temporary folder and renamed at the end, so that it is whole or absent.
    """
    target = cache / "models" / f"{CARRIED_MODEL.name}-{_carried_checksum()}"
    if target.is_dir():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".expanding-", dir=target.parent))
    except OSError as error:
        raise AssistantError(
            f"Không ghi được vào thư mục bộ đệm {cache}. "
            "Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại."
        ) from error
    try:
        _expand_into(scratch)
        _publish(scratch, target)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return target


def _expand_into(folder: Path) -> None:
    """Write the float weights and the configuration of the carried model."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file, save_file

    try:
        shutil.copytree(CARRIED_MODEL / "config", folder, dirs_exist_ok=True)
        packed = load_file(CARRIED_MODEL / PACKED_WEIGHTS)
        weights = {
            name.removesuffix("|q"): _dequantized(packed, name)
            for name in packed
            if not name.endswith("|s")
        }
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    except (OSError, SafetensorError, KeyError) as error:
        raise AssistantError(
            "Không giải nén được mô hình nhúng đi kèm: tệp bị thiếu, bị hỏng hoặc đĩa đã đầy. "
            f"Hãy khôi phục thư mục {CARRIED_MODEL.name} từ bản cài đặt rồi chạy lại."
        ) from error


def _dequantized(packed: dict[str, npt.NDArray[Any]], name: str) -> npt.NDArray[Any]:
    """Return one tensor in half precision: rows of int8 times their scales."""
    if not name.endswith("|q"):
        return packed[name]
    scales = packed[f"{name.removesuffix('|q')}|s"].astype(np.float32)
    return (packed[name].astype(np.float32) * scales[:, None]).astype(np.float16)


def _publish(scratch: Path, target: Path) -> None:
    """Rename the finished folder; another process may have been faster, which is as good."""
    try:
        os.replace(scratch, target)
    except OSError:
        if not target.is_dir():
            raise


def _load_model(settings: EmbeddingSettings) -> SentenceTransformer:
    """Load the configured model from local files only."""
    if settings.model is not None:
        return _load_other(settings.model)
    folder = expand_carried_model(settings.cache)
    try:
        return _sentence_transformer(str(folder), add_pooling_layer=False)
    except Exception:
        # The expanded copy was damaged on disk: make it anew, once.
        shutil.rmtree(folder, ignore_errors=True)
        folder = expand_carried_model(settings.cache)
        return _sentence_transformer(str(folder), add_pooling_layer=False)


def _load_other(model: str) -> SentenceTransformer:
    """Load a model that the configuration names."""
    try:
        # A path to nothing needs no library to be told.
        if Path(model).is_absolute() and not Path(model).exists():
            raise FileNotFoundError(model)
        return _sentence_transformer(model)
    except Exception as error:
        raise AssistantError(
            f"Không nạp được mô hình nhúng '{model}'. Hãy ghi vào cấu hình đường dẫn của một mô "
            "hình sentence-transformers có sẵn trên máy, hoặc bỏ mục này để dùng mô hình đi kèm."
        ) from error


def _sentence_transformer(name: str, **model_options: object) -> SentenceTransformer:
    """Load quietly, in float32, without any network."""
    # Threads that wait for each other must sleep: on a busy machine they spin for seconds otherwise.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    from corpus.packed import pack

    # A question is too short to be shared out: on cores in use, a second thread that waits for the
    # first costs ten times what it gives, and requests are answered side by side anyway.
    torch.set_num_threads(1)
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    model = SentenceTransformer(
        name,
        device="cpu",
        local_files_only=True,
        model_kwargs={"dtype": torch.float32, **model_options},
    )
    pack(model[0].auto_model)
    return model


@lru_cache(maxsize=1)
def _carried_checksum() -> str:
    """Return a checksum of the carried weights and configuration."""
    digest = hashlib.sha256()
    for path in sorted(CARRIED_MODEL.rglob("*")):
        if path.suffix in {".json", ".safetensors"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _folder_stamp(folder: Path) -> str:
    """Return a checksum of names, sizes and times of a model's files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    facts = [(str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:12]
