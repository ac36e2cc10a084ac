"""Tests of assistant.runnable and assistant.retriever inside small LangChain chains."""

import asyncio
from functools import reduce
from operator import add, itemgetter
from pathlib import Path
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import RunnableLambda, RunnablePassthrough

from assistant.library import build_library, search_text, searchable
from assistant.pipeline import Assistant
from assistant.retriever import PassageRetriever, build_retriever
from assistant.runnable import Asked, AssistantRunnable, turns_of
from corpus.documents import load_documents
from corpus.pointer import IndexSettings
from corpus.search import SearchIndex
from corpus.types import text_at
from tests.factories import HashingEmbedder

LEADS = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
THEN = "còn phối hợp thì sao?"
PASSAGES = [passage for document in load_documents() for passage in document.passages]


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    settings = IndexSettings(folder=tmp_path_factory.mktemp("index"), progress=False)
    return SearchIndex(
        searchable(PASSAGES), text_of=search_text, embedder=HashingEmbedder(), settings=settings
    )


@pytest.fixture(scope="module")
def runnable(search: SearchIndex) -> AssistantRunnable:
    return AssistantRunnable(Assistant(build_library(search)))


def timeless(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "elapsed_ms"}


@pytest.mark.parametrize(
    ("asked", "turns"),
    [
        (LEADS, [LEADS]),
        ({"turns": [LEADS, THEN]}, [LEADS, THEN]),
        # of a conversation only what the person said
        (
            [SystemMessage("Ngắn gọn."), HumanMessage(LEADS), AIMessage("…"), HumanMessage(THEN)],
            [LEADS, THEN],
        ),
        # a message in blocks, as multimodal clients send it
        ([HumanMessage([{"type": "text", "text": LEADS}])], [LEADS]),
        # the shorter ways in which LangChain writes messages
        ([("human", LEADS), ("ai", "…"), {"role": "user", "content": THEN}], [LEADS, THEN]),
        (ChatPromptTemplate([("human", "{q}")]).invoke({"q": LEADS}), [LEADS]),
    ],
)
def test_what_counts_as_a_question(asked: Asked, turns: list[str]) -> None:
    assert turns_of(asked) == turns


@pytest.mark.parametrize("asked", [[], {"turns": []}, [AIMessage("xin chào")]])
def test_no_question_is_an_error_of_the_caller(asked: Asked) -> None:
    with pytest.raises(ValueError, match="no question"):
        turns_of(asked)


def test_invoke_gives_the_answer_of_the_contract(runnable: AssistantRunnable) -> None:
    answer = runnable.invoke(LEADS)
    assert (answer["status"], answer["tasks"]) == ("answered", ["III.10", "III.15"])
    assert [c["n"] for c in answer["citations"]] == list(range(1, len(answer["citations"]) + 1))


def test_earlier_turns_are_context(runnable: AssistantRunnable) -> None:
    messages = [HumanMessage("Bộ Nội vụ chủ trì việc gì?"), AIMessage("…"), HumanMessage(THEN)]
    assert "Bộ Nội vụ" in runnable.invoke(messages)["answer"]


def test_batch_keeps_the_order(runnable: AssistantRunnable) -> None:
    asked: list[Asked] = [LEADS, "Ai ký nghị quyết?", {"turns": [LEADS]}]
    answers = runnable.batch(asked)
    assert [timeless(a) for a in answers] == [timeless(runnable.invoke(a)) for a in asked]


def test_inside_a_chain(runnable: AssistantRunnable) -> None:
    prompt = ChatPromptTemplate([MessagesPlaceholder("history"), ("human", "{question}")])
    chain = prompt | runnable | RunnablePassthrough.assign(links=RunnableLambda(links_of))
    result = chain.invoke({"history": [("human", LEADS), ("ai", "…")], "question": THEN})
    assert result["question"] == THEN
    assert result["links"] == [c["passage"] for c in result["citations"]]


def links_of(answer: dict[str, Any]) -> list[str]:
    return [citation["passage"] for citation in answer["citations"]]


def test_streamed_pieces_add_up_to_the_answer(runnable: AssistantRunnable) -> None:
    pieces = list(runnable.stream(LEADS))
    assert len(pieces) > 10
    assert all(piece.keys() == {"answer"} for piece in pieces[:-1])
    assert timeless(reduce(add, pieces)) == timeless(runnable.invoke(LEADS))


def test_astream_gives_the_same_pieces(runnable: AssistantRunnable) -> None:
    async def collected() -> list[dict[str, Any]]:
        return [timeless(piece) async for piece in runnable.astream(LEADS)]

    assert asyncio.run(collected()) == [timeless(piece) for piece in runnable.stream(LEADS)]


def test_ainvoke_and_abatch(runnable: AssistantRunnable) -> None:
    async def both() -> list[dict[str, Any]]:
        return [await runnable.ainvoke(LEADS), *await runnable.abatch([LEADS])]

    first, second = asyncio.run(both())
    assert timeless(first) == timeless(second) == timeless(runnable.invoke(LEADS))


class Recorder(BaseCallbackHandler):
    """Notes the names of the chains that start."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def on_chain_start(self, *_: object, name: str = "", **__: object) -> None:
        self.names.append(name)


def test_callbacks_see_the_run(runnable: AssistantRunnable) -> None:
    recorder = Recorder()
    runnable.invoke(LEADS, {"callbacks": [recorder]})
    assert recorder.names == ["AssistantRunnable"]


@pytest.fixture
def retriever(search: SearchIndex) -> PassageRetriever:
    return PassageRetriever(search=search, k=3)


def test_documents_stand_where_their_metadata_says(retriever: PassageRetriever) -> None:
    text = load_documents()[0].text
    found = retriever.invoke("chính sách nhà ở cho hộ nghèo")
    assert len(found) == 3
    for document in found:
        spans = [(start, end) for start, end in document.metadata["spans"]]
        assert document.page_content == text_at(text, spans)
        assert document.id == f"{document.metadata['document']}#{document.metadata['id']}"
        assert document.metadata["locator"].split(",")[0] in {"Nghị quyết", "Kế hoạch", "Phụ lục"}
    scores = [document.metadata["score"] for document in found]
    assert scores == sorted(scores, reverse=True)


def test_the_retriever_in_a_chain(retriever: PassageRetriever) -> None:
    chain = {"context": itemgetter("question") | retriever, "question": itemgetter("question")} | (
        RunnableLambda(lambda x: [document.metadata["id"] for document in x["context"]])
    )
    assert "phu-luc/III/12" in chain.invoke({"question": "tín dụng ưu đãi hộ cận nghèo"})


def test_k_and_mode_are_settings(search: SearchIndex) -> None:
    lexical = PassageRetriever(search=search, k=1, mode="bm25")
    assert [d.metadata["id"] for d in lexical.invoke("cơ sở dữ liệu")] == ["phu-luc/V/3"]


def test_built_from_a_configuration(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(f"index: {tmp_path / 'index'}\n", "utf-8")
    retriever = build_retriever(config, k=2, mode="bm25")
    assert len(retriever.invoke("giảm nghèo")) == 2
    # lexical search needs no vectors, so none were made
    assert not (tmp_path / "index").exists()
