"""Which vector index is current: a small file, replaced at once, and a lock for who builds."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from corpus.embedding import CACHE
from corpus.errors import AssistantError

POINTER = "current.json"
STORE_PREFIX = "store-"
# Of a single text Chroma writes this file anew at each opening, from memory that it never set.
UNSTEADY = "length.bin"
LOCK_TIMEOUT_S = 3600


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """Where the index lies: a folder, or a Chroma server when a host is named."""

    folder: Path = field(default=CACHE / "index")
    host: str | None = None
    port: int = 8000
    collection: str = "nghi-quyet"
    """Prefix of the collections' names; several installations may share a server."""
    progress: bool = True


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which collection is the current index and what it was made from."""

    fingerprint: str
    store: str
    collection: str
    count: int
    dimensions: int
    checksum: str = ""
    """Of the vector files on disk: Chroma crashes on damaged ones and ignores missing ones."""


def read_pointer(settings: IndexSettings) -> Pointer | None:
    """Return the pointer; None when there is none or it cannot be read."""
    try:
        return Pointer(**json.loads((settings.folder / POINTER).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def files_checksum(pointer: Pointer, settings: IndexSettings) -> str:
    """Return a checksum of the vector files, which nothing changes after the build."""
    digest = hashlib.sha256()
    for path in sorted((settings.folder / pointer.store).glob("*/*.bin")):
        digest.update(f"{path.name} {path.stat().st_size}".encode())
        if path.name != UNSTEADY:
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def write_pointer(pointer: Pointer, settings: IndexSettings) -> None:
    """Replace the pointer file at once."""
    scratch = settings.folder / f"{POINTER}.{pointer.collection}"
    settings.folder.mkdir(parents=True, exist_ok=True)
    scratch.write_text(json.dumps(asdict(pointer)), encoding="utf-8")
    os.replace(scratch, settings.folder / POINTER)


@contextmanager
def build_lock(settings: IndexSettings) -> Iterator[None]:
    """Let one process at a time build."""
    from filelock import FileLock

    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.folder / "build.lock", timeout=LOCK_TIMEOUT_S)
        lock.acquire()
    except OSError as error:
        raise not_writable(settings) from error
    try:
        yield
    finally:
        lock.release()


def not_writable(settings: IndexSettings) -> AssistantError:
    """Return the error that tells what to do about a folder that cannot be written."""
    return AssistantError(
        f"Không lập được chỉ mục trong thư mục {settings.folder}. "
        "Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại."
    )
