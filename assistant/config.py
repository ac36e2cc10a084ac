"""Settings from config.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.model.settings import ModelSettings, model_settings
from corpus.documents import load_documents
from corpus.embedding import EmbeddingSettings, SentenceEmbedder
from corpus.errors import AssistantError
from corpus.index import IndexSettings
from corpus.search import SearchIndex

PATH = Path(__file__).with_name("config.yaml")
ROOT = Path(__file__).parents[1]
KEYS = frozenset({"embedding", "index", "chroma", "model"})


@dataclass(frozen=True)
class Config:
    """Checked settings."""

    embedding: str | None = None
    index: Path = ROOT / ".cache/index"
    host: str | None = None
    port: int = 8000
    model: ModelSettings | None = None

    @property
    def search_index(self) -> SearchIndex:
        """Return the search over the carried documents that these settings describe."""
        from assistant.library import found_by, search_text, searchable

        passages = [passage for document in load_documents() for passage in document.passages]
        settings = IndexSettings(folder=self.index, host=self.host, port=self.port)
        embedder = SentenceEmbedder(EmbeddingSettings(model=self.embedding))
        return SearchIndex(
            searchable(passages),
            text_of=search_text,
            found_by=found_by,
            embedder=embedder,
            settings=settings,
        )


def load_config(path: Path | None = None) -> Config:
    """Return the settings of `path` (by default the project's own); AssistantError when damaged."""
    path = path or PATH
    try:
        raw = yaml.safe_load(path.read_text("utf-8")) or {}
        return _config(raw)
    except (
        OSError,
        UnicodeDecodeError,
        yaml.YAMLError,
        TypeError,
        ValueError,
        KeyError,
        AttributeError,
    ) as error:
        raise AssistantError(
            f"Tệp cấu hình {path.name} bị thiếu hoặc sai: {error}. "
            "Hãy sửa lại hoặc khôi phục tệp này từ bản cài đặt gốc."
        ) from error


def _config(raw: dict[str, Any]) -> Config:
    unknown = set(raw) - KEYS
    if unknown:
        raise ValueError(f"khóa lạ: {', '.join(sorted(map(str, unknown)))}")
    chroma = raw.get("chroma") or {}
    return Config(
        embedding=raw.get("embedding"),
        index=ROOT / str(raw.get("index") or ".cache/index"),
        host=chroma.get("host"),
        port=int(chroma.get("port", 8000)),
        model=model_settings(raw.get("model")),
    )
