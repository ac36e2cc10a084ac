"""The vector index; the only module that imports chromadb and langchain_chroma.

Each build makes a new collection. On disk it lies in a store of its own, and a small pointer file is
replaced when it is whole; on a server, which several machines may share, it is whole when it holds
as many texts as it says. So a process killed at any moment leaves the old index or none.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import time
import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from corpus.embedding import Embedder
from corpus.errors import AssistantError
from corpus.pointer import (
    STORE_PREFIX,
    IndexSettings,
    Pointer,
    build_lock,
    files_checksum,
    not_writable,
    read_pointer,
    write_pointer,
)
from corpus.vectors import NEAREST, Similarities, VectorIndex

__all__ = ["IndexSettings", "Similarities", "VectorIndex", "fingerprint_of", "open_index"]

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from langchain_chroma import Chroma

# A change of how vectors are stored goes up here, so that older indexes are rebuilt.
LAYOUT = 2
BATCH_SIZE = 64
# What a collection says of itself.
FINGERPRINT, COUNT, BUILT = "fingerprint", "count", "built"
# So long other machines may go on with an older index on the same server, until they are updated.
KEPT_S = 86_400.0
HNSW = {"space": "cosine", "ef_construction": 200, "max_neighbors": 32, "ef_search": 1000}
# The least that Chroma takes for its thresholds.
LEAST_THRESHOLD = 2


def open_index(
    texts: Sequence[str], embedder: Embedder, settings: IndexSettings | None = None
) -> VectorIndex:
    """Return the index of the texts, building it first when it is absent, stale or damaged."""
    settings = settings or IndexSettings()
    fingerprint = fingerprint_of(texts, embedder)
    index = _open_current(fingerprint, embedder, settings)
    if index is None:
        with build_lock(settings):
            # Another process may have built it while this one waited.
            index = _open_current(fingerprint, embedder, settings)
            if index is None:
                index = _build(texts, fingerprint, embedder, settings)
    return index


def fingerprint_of(texts: Sequence[str], embedder: Embedder) -> str:
    """Return a checksum of all that decides what the index holds."""
    digest = hashlib.sha256(repr((LAYOUT, embedder.name, HNSW, None)).encode())
    for text in texts:
        encoded = text.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8) + encoded)
    return digest.hexdigest()


def _open_current(
    fingerprint: str, embedder: Embedder, settings: IndexSettings
) -> VectorIndex | None:
    """Return the index that the pointer names; None when it is not the wanted one or not whole."""
    if settings.host is not None:
        return _open_shared(fingerprint, embedder, settings)
    pointer = read_pointer(settings)
    if pointer is None or pointer.fingerprint != fingerprint:
        return None
    # Opening a store that is not there would make an empty one.
    if not (settings.folder / pointer.store).is_dir():
        return None
    if pointer.checksum != files_checksum(pointer, settings):
        return None
    client = _connect(settings, pointer.store)
    try:
        store = _chroma(client, pointer.collection, embedder) if client else None
        whole = store is not None and _is_whole(store, pointer)
    # Chroma's Rust core panics on some damaged files, which is no Exception.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return None
    return VectorIndex(store, pointer.count, rebuilt=False) if store and whole else None


def _open_shared(
    fingerprint: str, embedder: Embedder, settings: IndexSettings
) -> VectorIndex | None:
    """Return the index of these texts that this or another machine built on the server."""
    client = _connect(settings, "")
    assert client is not None
    for collection in sorted(client.list_collections(), key=lambda found: found.name):
        made = collection.metadata or {}
        if made.get(FINGERPRINT) == fingerprint and made.get(COUNT) == collection.count():
            store = _chroma(client, collection.name, embedder)
            return VectorIndex(store, collection.count(), rebuilt=False)
    return None


def _is_whole(store: Chroma, pointer: Pointer) -> bool:
    """Say whether the collection answers a search over as many texts as were put in."""
    probe = [1.0] + [0.0] * (pointer.dimensions - 1)
    found = store.similarity_search_by_vector(probe, k=min(pointer.count, NEAREST))
    return store._collection.count() == pointer.count and len(found) > 0


def _build(
    texts: Sequence[str], fingerprint: str, embedder: Embedder, settings: IndexSettings
) -> VectorIndex:
    """Fill a new collection, switch to it, then remove what came before."""
    name = uuid.uuid4().hex[:12]
    pointer = Pointer(
        fingerprint=fingerprint,
        store=STORE_PREFIX + name,
        collection=f"{settings.collection}-{name}",
        count=len(texts),
        dimensions=embedder.embed_passages([""]).shape[1],
    )
    try:
        client = _connect(settings, pointer.store)
        if client is None:
            raise OSError(f"no store at {settings.folder}")
        made = {FINGERPRINT: fingerprint, COUNT: len(texts), BUILT: time.time()}
        store = _chroma(client, pointer.collection, embedder, made, _hnsw(len(texts)))
        _fill(store, texts, settings)
        if settings.host is None:
            pointer = replace(pointer, checksum=files_checksum(pointer, settings))
            write_pointer(pointer, settings)
    except AssistantError:
        raise
    # Chroma reports a full disk or a lost server in several ways of its own.
    except Exception as error:
        raise not_writable(settings) from error
    _remove_others(client, pointer, settings)
    return VectorIndex(store, pointer.count, rebuilt=True)


def _hnsw(count: int) -> dict[str, Any]:
    """Return the settings of a collection of `count` texts, written to disk with the last of them.

    Below its threshold Chroma keeps the graph in its log alone: each opening then builds it anew, in
    an order that varies, and writes it.
    """
    threshold = max(LEAST_THRESHOLD, count)
    return HNSW | {"batch_size": threshold, "sync_threshold": threshold}


def _fill(store: Chroma, texts: Sequence[str], settings: IndexSettings) -> None:
    """Put the texts in, under their positions."""
    from tqdm import tqdm

    bar = tqdm(
        total=len(texts),
        desc="Lập chỉ mục",
        unit=" đoạn",
        file=sys.stderr,
        disable=not settings.progress,
    )
    with bar:
        for start in range(0, len(texts), BATCH_SIZE):
            batch = list(texts[start : start + BATCH_SIZE])
            store.add_texts(batch, ids=[str(start + i) for i in range(len(batch))])
            bar.update(len(batch))


def _connect(settings: IndexSettings, store: str) -> ClientAPI | None:
    """Return a client of the server or of the store on disk; None when the store is unusable."""
    import chromadb
    from chromadb.config import Settings

    options = Settings(anonymized_telemetry=False)
    if settings.host is not None:
        try:
            return chromadb.HttpClient(host=settings.host, port=settings.port, settings=options)
        except Exception as error:
            raise AssistantError(
                f"Không kết nối được máy chủ Chroma tại {settings.host}:{settings.port}. Hãy khởi "
                "động máy chủ này hoặc bỏ mục 'chroma' trong cấu hình để dùng chỉ mục trên máy."
            ) from error
    try:
        return chromadb.PersistentClient(path=str(settings.folder / store), settings=options)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return None


def _chroma(
    client: ClientAPI,
    collection: str,
    embedder: Embedder,
    made: dict[str, Any] | None = None,
    hnsw: dict[str, Any] | None = None,
) -> Chroma:
    """Open a collection, or create it when it is told what it is made of."""
    from langchain_chroma import Chroma

    configuration: Any = {"hnsw": hnsw} if made else None
    return Chroma(
        client=client,
        collection_name=collection,
        embedding_function=_embeddings(embedder),
        collection_metadata=made,
        collection_configuration=configuration,
        create_collection_if_not_exists=made is not None,
    )


def _embeddings(embedder: Embedder) -> Any:
    """Show the embedder to LangChain, whose base class is imported only here."""
    from langchain_core.embeddings import Embeddings

    class _Embeddings(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return embedder.embed_passages(texts).tolist()  # type: ignore[no-any-return]

        def embed_query(self, text: str) -> list[float]:
            return embedder.embed_queries([text])[0].tolist()  # type: ignore[no-any-return]

    return _Embeddings()


def _remove_others(client: ClientAPI, pointer: Pointer, settings: IndexSettings) -> None:
    """Remove older stores and collections, and what killed builds left behind."""
    if settings.host is None:
        for folder in settings.folder.glob(f"{STORE_PREFIX}*"):
            if folder.name != pointer.store:
                shutil.rmtree(folder, ignore_errors=True)
        return
    for collection in client.list_collections():
        made = collection.metadata or {}
        ours = collection.name.startswith(f"{settings.collection}-")
        old = made.get(BUILT, 0) < time.time() - KEPT_S
        if ours and old and made.get(FINGERPRINT) != pointer.fingerprint:
            # Another installation may have removed it first.
            with suppress(Exception):
                client.delete_collection(collection.name)
