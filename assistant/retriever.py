"""The fused search as a LangChain retriever, so that it drops into other people's chains."""

from __future__ import annotations

from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from assistant.config import load_config
from corpus.search import Hit, Mode, SearchIndex


class PassageRetriever(BaseRetriever):
    """Finds passages; `page_content` is the document's own text at `spans`, pieces on lines."""

    search: SearchIndex
    k: int = 4
    mode: Mode = "fused"

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [_document(hit) for hit in self.search.search(query, self.k, mode=self.mode)]


def _document(hit: Hit) -> Document:
    passage = hit.passage
    return Document(
        id=passage.key,
        page_content=passage.text,
        metadata={
            "document": passage.document,
            "id": passage.id,
            "spans": [list(span) for span in passage.spans],
            "locator": passage.locator,
            "headings": list(passage.headings),
            "score": hit.score,
        },
    )


def build_retriever(
    config: Path | None = None, *, k: int = 4, mode: Mode = "fused"
) -> PassageRetriever:
    """Return the retriever over the carried documents; AssistantError when it can't be built."""
    return PassageRetriever(search=load_config(config).search_index, k=k, mode=mode)
