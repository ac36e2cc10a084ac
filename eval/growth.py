"""How searches and answers slow down as the corpus grows by passages that answer nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from assistant.library import found_by, library_of, search_text, searchable
from assistant.pipeline import Assistant
from corpus.abbreviations import expand
from corpus.documents import load_documents
from corpus.embedding import Embedder, SentenceEmbedder
from corpus.pointer import IndexSettings
from corpus.search import SearchIndex
from corpus.types import Passage
from eval.baselines import Retriever, chunk_units, embeddings_of, passage_unit, system_of
from eval.distractors import DOCUMENT, SparingEmbedder, document_of
from eval.speed import Figures, percentiles, timed

CHROMA_BATCH = 1000
# Any question that is none of those measured.
WARM_UP = "Kế hoạch nói gì về giảm nghèo bền vững?"
PRODUCT, RECIPE, ANSWERS = "product", "langchain recipe", ", answers"


def own_passages() -> list[Passage]:
    """Return the passages of the project's own documents."""
    return [passage for document in load_documents() for passage in document.passages]


def figures_of(ask: Callable[[str], object], texts: Sequence[str]) -> Figures:
    """Return percentiles of the milliseconds that the texts take, and the median processor time.

    The first text, which is none of them, loads what is loaded on first use.
    """
    ask(WARM_UP)
    wall, processor = [], []
    for text in texts:
        used = time.process_time()
        wall.append(timed(partial(ask, text))[1])
        processor.append((time.process_time() - used) * 1000)
    return percentiles(wall) | {"processor": round(median(processor), 2)}


@dataclass(frozen=True)
class Asked:
    """What is asked: queries for the search alone, narrative questions for the whole answer."""

    queries: Sequence[str]
    narratives: Sequence[str]


def product_growth(
    asked: Asked, embedder: SentenceEmbedder, extra: Sequence[Passage], folder: Path
) -> dict[str, Figures]:
    """Return build time, search latency and the latency of whole answers among distractors.

    No expected questions are known of the distractors, so evidence is ranked without them, as it
    would be with any other document.
    """
    documents = (*load_documents(), *([document_of(extra)] if extra else ()))
    passages = searchable([passage for document in documents for passage in document.passages])
    # The index holds the texts written out, so these are the ones to embed in earnest.
    known = frozenset(expand(search_text(passage)) for passage in searchable(own_passages()))
    shutil.rmtree(folder, ignore_errors=True)
    index, lexical_ms = timed(
        lambda: SearchIndex(
            passages,
            text_of=search_text,
            found_by=found_by,
            embedder=SparingEmbedder(embedder, known),
            settings=IndexSettings(folder, progress=False),
        )
    )
    _, vectors_ms = timed(index.open_vectors)
    found = figures_of(partial(index.search, k=10), asked.queries)
    assistant = Assistant(library_of(documents, index))
    answers = figures_of(lambda text: assistant.answer([text]), asked.narratives)
    shutil.rmtree(folder, ignore_errors=True)
    built = round((lexical_ms + vectors_ms) / 1000, 2)
    return {PRODUCT: found | {"build_s": built}, PRODUCT + ANSWERS: answers}


def recipe_growth(
    asked: Asked, embedder: Embedder, extra: Sequence[Passage], texts: Mapping[str, str]
) -> dict[str, Figures]:
    """Return the same of the ordinary recipe: Chroma in memory, the sentences of the top 4."""
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    units = chunk_units(texts)
    units |= {f"{DOCUMENT}/{passage.id}": passage_unit(passage) for passage in extra}
    quotes = {name: unit["quote"] for name, unit in units.items()}
    own = frozenset(quote for name, quote in quotes.items() if not name.startswith(DOCUMENT))
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    sparing = embeddings_of(SparingEmbedder(embedder, own))
    store = Chroma(f"growth-{len(units)}", sparing, client=client)
    names = list(quotes)
    for start in range(0, len(names), CHROMA_BATCH):
        batch = names[start : start + CHROMA_BATCH]
        store.add_texts([quotes[name] for name in batch], ids=batch)

    def rank(query: str, k: int) -> list[str]:
        return [found.id for found in store.similarity_search(query, k=k) if found.id]

    system = system_of(Retriever(RECIPE, units, rank))
    found = figures_of(partial(store.similarity_search, k=4), asked.queries)
    answers = figures_of(lambda text: system([text]), asked.narratives)
    store.delete_collection()
    return {RECIPE: found, RECIPE + ANSWERS: answers}
