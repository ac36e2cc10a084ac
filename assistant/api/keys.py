"""API keys: created and revoked by a command, kept as checksums, looked up for every request."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from assistant.api.settings import private_folder
from corpus.errors import AssistantError

FILE = "keys.json"
PREFIX = "tlnq"
# 256 random bits can't be guessed, so that a plain checksum keeps them safe.
SECRET_BYTES = 32


class Scope(StrEnum):
    """What a key allows."""

    ASK = "ask"
    FEEDBACK = "feedback"
    ADMIN = "admin"


@dataclass(frozen=True)
class Key:
    """A key as kept: `checksum` is of its secret, which nobody can get back."""

    id: str
    name: str
    checksum: str
    scopes: tuple[str, ...]
    created: str
    revoked: str | None = None

    def allows(self, scope: Scope) -> bool:
        """Say whether the key may be used for this; admin may do everything."""
        return scope in self.scopes or Scope.ADMIN in self.scopes


class KeyStore:
    """A file of keys, read again whenever it was replaced: a revoked key stops at once."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._mark: tuple[int, int, int] | None = None
        self._keys: Mapping[str, Key] = {}

    def find(self, token: str) -> Key | None:
        """Return the valid key that `token` is; AssistantError when the file is damaged."""
        prefix, _, rest = token.partition("_")
        id, _, secret = rest.partition("_")
        key = self.keys().get(id)
        known = key.checksum if key else ""
        same = hmac.compare_digest(_checksum(secret), known)
        return key if same and key and prefix == PREFIX and key.revoked is None else None

    def keys(self) -> Mapping[str, Key]:
        """Return all keys by id, revoked ones too, in the order of their creation."""
        with self._lock:
            mark = self._marked()
            if mark != self._mark:
                self._keys, self._mark = self._read(), mark
            return self._keys

    def _marked(self) -> tuple[int, int, int] | None:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return None
        return stat.st_ino, stat.st_mtime_ns, stat.st_size

    def _read(self) -> dict[str, Key]:
        if not self._path.exists():
            return {}
        try:
            rows = json.loads(self._path.read_text("utf-8"))
            return {row["id"]: Key(**row | {"scopes": tuple(row["scopes"])}) for row in rows}
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise AssistantError(
                f"Tệp khóa {self._path} bị hỏng hoặc không đọc được. Hãy khôi phục tệp này, "
                "hoặc xóa đi và tạo lại các khóa."
            ) from error

    def create(self, name: str, scopes: Sequence[Scope]) -> tuple[Key, str]:
        """Return a new key and its token, which is shown this one time only."""
        id, secret = secrets.token_hex(4), secrets.token_urlsafe(SECRET_BYTES)
        names = tuple(scope.value for scope in scopes)
        key = Key(id, name, _checksum(secret), names, created=_now())
        self._change(key)
        return key, f"{PREFIX}_{id}_{secret}"

    def revoke(self, id: str) -> Key:
        """Make the key invalid, for good."""
        key = self.keys().get(id)
        if key is None:
            raise AssistantError(f"Không có khóa {id}. Hãy xem 'python -m assistant keys list'.")
        key = replace(key, revoked=key.revoked or _now())
        self._change(key)
        return key

    def _change(self, key: Key) -> None:
        from filelock import FileLock

        private_folder(self._path.parent)
        with FileLock(self._path.with_suffix(".lock")):
            rows = [asdict(k) for k in (self._read() | {key.id: key}).values()]
            _replace(self._path, json.dumps(rows, ensure_ascii=False, indent=1))


def _replace(path: Path, text: str) -> None:
    """Write the file as a whole, readable by its owner only."""
    new = path.with_suffix(".new")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _checksum(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
