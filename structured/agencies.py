"""The registry of agencies, from agencies.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.data import damaged, read_yaml
from structured.types import Agency, Moved

FOLDER = Path(__file__).parent
NATIONAL = "ministry"
COLLECTIVE_GROUP = "các-bộ-ngành"
PROVINCIAL = "ubnd-tỉnh"
# The banks that the texts name, spoken of as one.
BANKS = "ngân-hàng"
# People's Committees below the province, which no appendix names.
LOCAL = "ubnd-cơ-sở"
# Mass organisations, and the wording by which the texts mean all of them.
UNION, UNIONS = "union", "đoàn thể"
# The press and broadcasters, which a task names and another is about.
PRESS = "báo-chí"


class Agencies(Mapping[str, Agency]):
    """Agencies by id, in the order of the file."""

    def __init__(self, agencies: tuple[Agency, ...]) -> None:
        self._by_id = {agency.id: agency for agency in agencies}

    def __getitem__(self, key: str) -> Agency:
        return self._by_id[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def meant(self, agency: str) -> tuple[str, ...]:
        """Return the agencies that the texts know `agency` by: its members or predecessors, or itself."""
        entry = self._by_id[agency]
        return entry.members or entry.successor_of or (agency,)

    def took_over(self, agency: str, other: str) -> bool:
        """Whether `agency` is known to have taken over the work of `other`, or to be what became of it."""
        entry = self._by_id[agency]
        return other in (*entry.absorbed, *entry.successor_of)

    def reached_collectively(self, agency: str) -> bool:
        """Whether wording such as 'các bộ, ngành có liên quan' can reach `agency`."""
        return self._by_id[agency].kind == NATIONAL


def _agency(entry: Mapping[str, Any]) -> Agency:
    values: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in entry.items()
    }
    values["moved"] = tuple(Moved(**moved) for moved in values.get("moved", ()))
    return Agency(**values)


@lru_cache(maxsize=4)
def load_agencies(path: Path = FOLDER / "agencies.yaml") -> Agencies:
    """Return the agencies that `path` lists; AssistantError when the file is missing or damaged."""
    try:
        return Agencies(tuple(_agency(entry) for entry in read_yaml(path)))
    except (AttributeError, TypeError) as error:
        raise damaged(path) from error
