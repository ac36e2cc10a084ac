"""How a question was understood, as plain data for people and for the page."""

from __future__ import annotations

from typing import Any

from assistant.query import Query
from assistant.read.base import Draft
from assistant.section_conditions import excluded_sections
from assistant.slots import SlotKind


def explain(query: Query, route: str, drafted: Draft) -> dict[str, Any]:
    """Return the slots with their places in the question, the route, and why it was refused."""
    slots = [
        {
            "slot": s.kind.value,
            "value": s.value,
            "span": [s.start, s.end],
            "typed": query.question[s.start : s.end],
        }
        for s in query.slots.items
        if s.kind not in (SlotKind.FILLER, SlotKind.TOPIC)
    ]
    return {
        "route": route,
        "slots": slots,
        "agencies": [_agency(query, index) for index in range(len(query.agencies))],
        "times": [[t.relation, t.start, t.end] for t in query.times],
        "topic": query.topic_text,
        "carried": list(query.carried),
        "limits": [_description(one) for one in query.limits],
        "aside": [_description(one) for one in query.aside],
        "also": [_description(one) for one in query.also],
        "sections_out": sorted(excluded_sections(query)),
        "cells": [[cell.column, cell.shown, cell.negated] for cell in query.cells],
        **drafted.why,
    }


def _description(query: Query) -> dict[str, Any]:
    """Return a description of tasks beside the question: its words as typed, and its place."""
    start, end = query.words[0].start, max(word.end for word in query.words)
    return {"typed": query.question[start:end], "span": [start, end]}


def _agency(query: Query, index: int) -> dict[str, Any]:
    reference = query.agencies[index]
    return {
        "agency": reference.agency,
        "role": reference.role.value if reference.role else None,
        "negated": reference.negated,
        "partner": reference.partner,
    }
