"""How a search slows down as the corpus grows by passages that answer nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from corpus.abbreviations import expand
from corpus.documents import load_documents
from corpus.embedding import Embedder
from corpus.pointer import IndexSettings
from corpus.search import SearchIndex, index_text
from corpus.types import Passage
from eval.baselines import embeddings_of
from eval.distractors import SparingEmbedder
from eval.speed import Figures, percentiles, timed

CHROMA_BATCH = 1000


def own_passages() -> list[Passage]:
    """Return the passages of the project's own documents."""
    return [passage for document in load_documents() for passage in document.passages]


def search_times(search: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    """Return the milliseconds of each search; the first one, which warms up, is done twice."""
    search(queries[0])
    return [timed(partial(search, query))[1] for query in queries]


def search_growth(
    queries: Sequence[str], embedder: Embedder, extra: Sequence[Passage], folder: Path
) -> Figures:
    """Return build time and search latency of the product's search among distractors."""
    own = own_passages()
    # The index holds the texts written out, so these are the ones to embed in earnest.
    known = frozenset(expand(index_text(passage)) for passage in own)
    shutil.rmtree(folder, ignore_errors=True)
    settings = IndexSettings(folder, progress=False)
    sparing = SparingEmbedder(embedder, known)
    index, lexical_ms = timed(
        lambda: SearchIndex([*own, *extra], embedder=sparing, settings=settings)
    )
    _, vectors_ms = timed(index.open_vectors)
    times = search_times(partial(index.search, k=10), queries)
    shutil.rmtree(folder, ignore_errors=True)
    return percentiles(times) | {"build_s": round((lexical_ms + vectors_ms) / 1000, 2)}


def recipe_growth(
    queries: Sequence[str], embedder: Embedder, extra: Sequence[Passage], units: Mapping[str, str]
) -> Figures:
    """Return the search latency of the ordinary recipe (Chroma in memory, top 4) at that size."""
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    texts = [*units.values(), *(passage.text for passage in extra)]
    sparing = SparingEmbedder(embedder, frozenset(units.values()))
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    store = Chroma(f"growth-{len(texts)}", embeddings_of(sparing), client=client)
    for start in range(0, len(texts), CHROMA_BATCH):
        batch = texts[start : start + CHROMA_BATCH]
        store.add_texts(batch, ids=[str(start + n) for n in range(len(batch))])
    times = search_times(partial(store.similarity_search, k=4), queries)
    store.delete_collection()
    return percentiles(times)
