"""Simple systems beside the assistant, scored on the same questions in the same run.

A *retriever* ranks citable units of text; as a system it cites its best four and answers with the
sentences that share most words with the question. It never refuses and knows no earlier turns, so
the comparison is over single-turn questions that have an answer and proving snippets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from corpus.abbreviations import expand
from corpus.documents import load_documents
from corpus.embedding import CACHE, Embedder, SentenceEmbedder, Vectors
from corpus.normalize import normalize, syllables
from corpus.pointer import IndexSettings
from corpus.search import Mode, SearchIndex
from corpus.types import Passage, text_at
from eval.answers import Citation, Place, covers, read_citation
from eval.metrics import COVERED, SENTENCE, Gold, gold_of
from eval.questions import Question, Status
from eval.retrieval import measure, ranked_scores
from eval.runner import Case, Judge, Record, answer_all
from eval.stats import judged, percentile
from eval.systems import System
from eval.variants import CLEAN

CITED, DEEP = 4, 10
ANSWER_SENTENCES = 3
# LangChain's tutorial values.
CHUNK_SIZE, CHUNK_OVERLAP = 1000, 200
INDEX_FOLDER = CACHE / "eval"

Rank = Callable[[str, int], list[str]]


@dataclass(frozen=True)
class Retriever:
    """Units by id (each a citation of the contract, without its number) and a way to rank them."""

    name: str
    units: Mapping[str, Mapping[str, Any]]
    rank: Rank


@dataclass(frozen=True, slots=True)
class FreshEmbedder:
    """The product's embedder without its memory of questions: each system pays for its own."""

    inner: SentenceEmbedder = field(default_factory=SentenceEmbedder)

    @property
    def name(self) -> str:
        """Return what identifies the vectors."""
        return self.inner.name

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per question, worked out anew."""
        vectors = self.inner.load().encode_query(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per passage."""
        return self.inner.embed_passages(texts)


class UnrestoredIndex(SearchIndex):
    """The product's search, taking questions as typed: no diacritics put back."""

    def rewrite(self, query: str) -> str:
        """Return the query normalised and written out only."""
        return expand(normalize(query))


def passage_unit(passage: Passage) -> dict[str, Any]:
    """Return a passage as a citation."""
    return {
        "document": passage.document,
        "passage": passage.id,
        "locator": passage.locator,
        "quote": passage.text,
        "spans": [list(span) for span in passage.spans],
    }


def index_retriever(name: str, index: SearchIndex, mode: Mode) -> Retriever:
    """Return the product's passages and one mode of its search, alone."""
    units = {f"{p.document}/{p.id}": passage_unit(p) for p in index.passages}

    def rank(query: str, k: int) -> list[str]:
        hits = index.search(query, k, mode=mode)
        return [f"{hit.passage.document}/{hit.passage.id}" for hit in hits]

    return Retriever(name, units, rank)


def chunk_units(texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Cut documents as LangChain's tutorial does, keeping where each chunk starts."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_SIZE, chunk_overlap=CHUNK_OVERLAP, add_start_index=True
    )
    units = {}
    for document, text in texts.items():
        for chunk in splitter.create_documents([text]):
            start = chunk.metadata["start_index"]
            span = (start, start + len(chunk.page_content))
            name = f"{document}/chunk-{start}"
            units[name] = {
                "document": document,
                "passage": f"chunk-{start}",
                "locator": f"ký tự {span[0]}-{span[1]}",
                "quote": text_at(text, [span]),
                "spans": [list(span)],
            }
    return units


def langchain_retriever(texts: Mapping[str, str], embedder: Embedder) -> Retriever:
    """Return the ordinary recipe: recursive splitter, Chroma in memory, the same embedder."""
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    units = chunk_units(texts)
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    store = Chroma("langchain-recipe", embeddings_of(embedder), client=client)
    store.add_texts([unit["quote"] for unit in units.values()], ids=list(units))

    def rank(query: str, k: int) -> list[str]:
        return [found.id for found in store.similarity_search(query, k=k) if found.id]

    return Retriever("langchain recipe", units, rank)


def embeddings_of(embedder: Embedder) -> Any:
    """Show the product's embedder to LangChain."""
    from langchain_core.embeddings import Embeddings

    class Shown(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[float(x) for x in vector] for vector in embedder.embed_passages(texts)]

        def embed_query(self, text: str) -> list[float]:
            return [float(x) for x in embedder.embed_queries([text])[0]]

    return Shown()


def build_retrievers(
    texts: Mapping[str, str], embedder: Embedder | None = None, folder: Path = INDEX_FOLDER
) -> list[Retriever]:
    """Return the baselines: the recipe, each half of the fusion, and the fusion with and without
    restored diacritics."""
    embedder = embedder or FreshEmbedder()
    passages = [p for document in load_documents() for p in document.passages]
    settings = IndexSettings(folder / "baselines")
    index = SearchIndex(passages, embedder=embedder, settings=settings)
    unrestored = UnrestoredIndex(passages, embedder=embedder, settings=settings)
    return [
        langchain_retriever(texts, embedder),
        index_retriever("BM25 alone", index, "bm25"),
        index_retriever("embeddings alone", index, "dense"),
        index_retriever("fusion without restoration", unrestored, "fused"),
        index_retriever("fusion", index, "fused"),
    ]


def extract_answer(query: str, units: Sequence[Mapping[str, Any]]) -> str:
    """Return the sentences of the cited units that share most syllables with the question."""
    asked = {token.folded for token in syllables(query)}
    sentences = [
        (len(asked & {token.folded for token in syllables(sentence)}), -n, sentence.strip())
        for n, unit in enumerate(units, 1)
        for sentence in SENTENCE.split(unit["quote"])
    ]
    best = sorted(sentences, reverse=True)[:ANSWER_SENTENCES]
    return " ".join(f"{sentence} [{-n}]" for _, n, sentence in best)


def system_of(retriever: Retriever, cited: int = CITED) -> System:
    """Return a retriever as a question answering system."""

    def answer(turns: Sequence[str], /) -> dict[str, Any]:
        units = [retriever.units[name] for name in retriever.rank(turns[-1], cited)]
        return {
            "question": turns[-1],
            "status": Status.ANSWERED.value,
            "answer": extract_answer(turns[-1], units),
            "tasks": [],
            "collective_tasks": [],
            "count": None,
            "citations": [{"n": n, **unit} for n, unit in enumerate(units, 1)],
        }

    return answer


def relevant_units(retriever: Retriever, gold: Gold) -> set[str]:
    """Return the ids of the units that cover a gold snippet."""
    places: list[Place] = [place for found in gold.snippets for place in found]
    return {
        name
        for name, unit in retriever.units.items()
        if any(covers(_citation(unit), place, COVERED) for place in places)
    }


def _citation(unit: Mapping[str, Any]) -> Citation:
    return read_citation({"n": 0, **unit})


def comparable(questions: Sequence[Question]) -> list[Question]:
    """Return the single-turn questions with an answer and proving snippets."""
    return [q for q in questions if q.snippets and not q.follow_up and q.status == Status.ANSWERED]


def figures_of(records: Sequence[Record]) -> dict[str, float]:
    """Return what a system's answers are worth as evidence, and how long one took."""

    def mean(metric: str) -> float:
        values = judged([record.scores[metric] for record in records])
        return round(sum(values) / len(values), 4) if values else 0.0

    cited = [cited_characters(record.answer) for record in records]
    complete = [record.scores["evidence_recall"] == 1 for record in records]
    return {
        "evidence_recall": mean("evidence_recall"),
        "evidence_complete": round(sum(complete) / len(complete), 4),
        "citation_precision": mean("citation_precision"),
        "fact_recall": mean("fact_recall"),
        "correct": mean("correct"),
        "cited_chars": round(sum(cited) / len(cited), 1),
        "p50_ms": round(percentile([record.elapsed_ms for record in records], 0.5), 2),
    }


def cited_characters(answer: Mapping[str, Any] | None) -> int:
    """Return how much text the citations put before the reader: recall is cheap with much."""
    return sum(len(citation["quote"]) for citation in (answer or {}).get("citations", ()))


def rank_figures(
    retriever: Retriever, questions: Sequence[Question], judge: Judge
) -> dict[str, float]:
    """Return recall, MRR@10 and nDCG@10 of a retriever's units."""
    qrels = {
        q.id: dict.fromkeys(relevant_units(retriever, gold_of(q, judge.texts, judge.rows)), 1)
        for q in questions
    }
    ranking = {q.id: ranked_scores(retriever.rank(q.turns[-1], DEEP)) for q in questions}
    return measure(qrels, ranking)


def compare_baselines(
    questions: Sequence[Question], records: Sequence[Record], judge: Judge
) -> dict[str, dict[str, float]]:
    """Return the figures of each baseline and of the assistant on the comparable questions."""
    chosen = comparable(questions)
    if not chosen:
        return {}
    table = {}
    for retriever in build_retrievers(judge.texts):
        answers = list(answer_all(system_of(retriever), [Case(q) for q in chosen], judge))
        table[retriever.name] = figures_of(answers) | rank_figures(retriever, chosen, judge)
    names = {question.id for question in chosen}
    own = [record for record in records if record.variant == CLEAN and record.id in names]
    return {**table, "assistant": figures_of(own)}
