"""The one error of the project that a person may read."""

from __future__ import annotations


class AssistantError(Exception):
    """The program can't go on; the message says in Vietnamese what is wrong and what to do."""
