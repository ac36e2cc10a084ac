"""The plots of the tab 'Tiến độ': a timeline of the tasks, and agencies by number of tasks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import shorten
from typing import Any

import plotly.graph_objects as go

from assistant.library import Library
from structured import filters as f
from structured.types import MentionKind, Period, Role, Task

# Hues of Okabe and Ito, told apart by people with colour blindness, dark enough for white words;
# the last is for the rest.
PALETTE = ("#0067A3", "#B34A00", "#007A59", "#A8487F", "#806000", "#2478A8", "#7A4FBF", "#5B6472")
ON_BAR = "#FFFFFF"
HATCH = {"fgcolor": "rgba(255,255,255,0.35)", "solidity": 0.15, "size": 10}
# What a bar holds on a phone; beside a short bar there is room for as much as five years.
CHARACTERS_A_YEAR, BESIDE_YEARS = 4, 5
SEVERAL, OTHERS = "Nhiều cơ quan cùng chủ trì", "Cơ quan khác"
# Mid grey reads on the light and on the dark page.
INK, GRID = "#7b8494", "rgba(123,132,148,0.25)"
# Names longer than this take two lines, so that a phone has room for the bars.
LABEL_WIDTH = 24
ROLE_WORDS = {Role.LEAD: "chủ trì", Role.COORDINATE: "phối hợp"}


def timeline(library: Library, today: date) -> go.Figure:
    """Return the periods of all tasks as bars, coloured by lead, with a line for today."""
    figure = go.Figure()
    colours = _colours(library)
    for name, colour in colours.items():
        bars = [
            (t, p) for t in library.tasks for p in t.periods if _group(t, library, colours) == name
        ]
        if bars:
            figure.add_trace(_bars(name, colour, bars))
    position = today.year + (today.timetuple().tm_yday - 1) / 365
    figure.add_vline(x=position, line={"color": "#C2410C", "width": 2, "dash": "dot"})
    figure.add_annotation(
        x=position,
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        text="Hôm nay",
        font={"color": "#C2410C"},
    )
    order = [task.id for task in reversed(library.tasks)]
    figure.update_yaxes(categoryorder="array", categoryarray=order, tickfont={"size": 11})
    figure.update_xaxes(dtick=1, tickformat="d", tickangle=0, tickfont={"size": 10})
    return _styled(figure, height=24 * len(order) + 150)


def _bars(name: str, colour: str, bars: list[tuple[Task, Period]]) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        y=[task.id for task, _ in bars],
        base=[_start(task, period) for task, period in bars],
        x=[_years(task, period) for task, period in bars],
        marker={"color": colour, "pattern": {"shape": [_pattern(p) for _, p in bars], **HATCH}},
        customdata=[
            [f"Nhiệm vụ {t.id}", _wrapped(t.content.value), t.lead.value, t.deadline.value]
            for t, _ in bars
        ],
        text=[_label(task, period) for task, period in bars],
        textposition=["inside" if _years(t, p) > 1 else "outside" for t, p in bars],
        insidetextanchor="start",
        insidetextfont={"color": ON_BAR, "size": 11},
        outsidetextfont={"color": INK, "size": 11},
        constraintext="none",
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[3]}<extra></extra>",
    )


def _label(task: Task, period: Period) -> str:
    """Return as much of the task's content as there is room for; once, at its longest period."""
    if period != max(task.periods, key=lambda one: _years(task, one)):
        return ""
    years = _years(task, period)
    width = (years if years > 1 else BESIDE_YEARS) * CHARACTERS_A_YEAR
    return shorten(task.content.value, width=width, placeholder="…")


def _years(task: Task, period: Period) -> int:
    return _end(task, period) - _start(task, period)


def _start(task: Task, period: Period) -> int:
    return period.start if period.start is not None else task.horizon[0]


def _end(task: Task, period: Period) -> int:
    """Return the year after the last: a bar runs to the end of its last year."""
    last = period.end if period.end is not None else period.start
    return (last if last is not None else task.horizon[1]) + 1


def _pattern(period: Period) -> str:
    return "/" if period.recurring else ""


def _wrapped(text: str, width: int = 70) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def _leads(task: Task) -> list[str]:
    return [m.agency for m in task.leads]


def _colours(library: Library) -> dict[str, str]:
    """Return a colour for each of the commonest sole leads, for shared leads and for the rest."""
    sole = [t for t in library.tasks if len(_leads(t)) == 1]
    counts = f.count_by_agency(sole, [Role.LEAD], tuple(MentionKind))
    names = [library.agencies[agency].name for agency, _ in counts.most_common(len(PALETTE) - 2)]
    return dict(zip([*names, SEVERAL, OTHERS], PALETTE, strict=False))


def _group(task: Task, library: Library, colours: dict[str, str]) -> str:
    leads = _leads(task)
    if len(leads) > 1:
        return SEVERAL
    name = library.agencies[leads[0]].name if leads else OTHERS
    return name if name in colours else OTHERS


def by_agency(library: Library) -> go.Figure:
    """Return how many tasks each agency leads and coordinates; a click on a bar asks which."""
    rows = agency_counts(library)
    figure = go.Figure()
    for role, colour in ((Role.LEAD, PALETTE[0]), (Role.COORDINATE, "#94A3B8")):
        figure.add_trace(
            go.Bar(
                name=ROLE_WORDS[role].capitalize(),
                orientation="h",
                y=[_wrapped(row["name"], LABEL_WIDTH) for row in rows],
                x=[row[role.value] for row in rows],
                marker={"color": colour},
                customdata=[
                    [f"{row['name']} {ROLE_WORDS[role]} những nhiệm vụ nào?"] for row in rows
                ],
                hovertemplate="%{y}: %{x} nhiệm vụ<extra></extra>",
            )
        )
    _styled(figure, height=34 * len(rows) + 130)
    figure.update_layout(barmode="stack")
    figure.update_xaxes(tickangle=0)
    return figure.update_yaxes(autorange="reversed", automargin=True)


def agency_counts(library: Library) -> list[dict[str, Any]]:
    """Return the agencies that tasks name with their counts, most tasks first."""
    kinds = (MentionKind.NAMED, MentionKind.PROVINCIAL)
    counts = {role: f.count_by_agency(library.tasks, [role], kinds) for role in Role}
    agencies: Iterable[str] = counts[Role.LEAD] | counts[Role.COORDINATE]
    rows = [
        {"name": library.agencies[a].name, **{role.value: counts[role][a] for role in Role}}
        for a in agencies
    ]
    return sorted(rows, key=lambda row: (-row["lead"], -row["coordinate"], row["name"]))


def _styled(figure: go.Figure, height: int) -> go.Figure:
    figure.update_layout(
        height=height,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "Be Vietnam Pro, system-ui, sans-serif", "color": INK, "size": 12},
        margin={"l": 8, "r": 8, "t": 30, "b": 8},
        legend={"orientation": "h", "y": -0.04, "yanchor": "top"},
        dragmode=False,
        bargap=0.3,
        barmode="overlay",
    )
    figure.update_xaxes(gridcolor=GRID, zeroline=False, fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure
