"""Two plots as inline SVG: a self-contained report needs no plotting library and stays small."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

LABEL, WIDTH, ROW = 170, 360, 22
# Where the axis of a histogram is labelled, and how the label hangs there.
ANCHORS = {0.0: "start", 0.25: "middle", 0.5: "middle", 0.75: "middle", 1.0: "end"}
BLUE, RED, GREY, INK = "#2b6cb0", "#c53030", "#e2e8f0", "#2d3748"


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled value with its interval, all on one scale."""

    label: str
    value: float
    low: float
    high: float
    n: int


def text(x: float, y: float, content: str, anchor: str = "start") -> str:
    """Return an SVG text element, escaped."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{INK}">'
        f"{escape(content)}</text>"
    )


def figure(width: int, height: int, title: str, parts: Sequence[str]) -> str:
    """Return a complete SVG element with a title for readers who don't see it."""
    return (
        f'<svg role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-size="12"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )


def _bar_row(bar: Bar, y: int, top: float, colour: str) -> list[str]:
    def place(value: float) -> float:
        return LABEL + WIDTH * min(max(value, 0.0), top) / top

    middle = y + ROW / 2
    return [
        text(LABEL - 8, middle + 4, bar.label, "end"),
        f'<rect x="{LABEL}" y="{y + 3}" width="{WIDTH}" height="{ROW - 6}" fill="{GREY}"/>',
        f'<rect x="{LABEL}" y="{y + 3}" width="{place(bar.value) - LABEL:.1f}" '
        f'height="{ROW - 6}" fill="{colour}"/>',
        f'<path d="M{place(bar.low):.1f} {middle}H{place(bar.high):.1f}" stroke="{INK}" '
        'stroke-width="2"/>',
        text(LABEL + WIDTH + 8, middle + 4, f"{bar.value:.1%} (n = {bar.n})"),
    ]


def bars(title: str, rows: Sequence[Bar], top: float = 1.0, colour: str = BLUE) -> str:
    """Return a horizontal bar chart; the dark line on each bar is its 95 % interval."""
    parts = [part for i, bar in enumerate(rows) for part in _bar_row(bar, i * ROW, top, colour)]
    return figure(LABEL + WIDTH + 140, max(1, len(rows)) * ROW + 4, title, parts)


def histogram(title: str, values: Sequence[float], unit: str, bins: int = 24) -> str:
    """Return a histogram over a logarithmic axis: latencies span several powers of ten."""
    logs = [math.log10(max(value, 1e-3)) for value in values]
    if not logs:
        return figure(LABEL + WIDTH, ROW, title, [text(0, 15, "no values")])
    low, high = min(logs), max(max(logs), min(logs) + 0.1)
    counts = [0] * bins
    for value in logs:
        counts[min(bins - 1, int((value - low) / (high - low) * bins))] += 1
    step, height = (LABEL + WIDTH) / bins, 120
    parts = [
        f'<rect x="{i * step:.1f}" y="{height - 110 * count / max(counts):.1f}" '
        f'width="{step - 1:.1f}" height="{110 * count / max(counts):.1f}" fill="{BLUE}">'
        f"<title>{count}</title></rect>"
        for i, count in enumerate(counts)
    ]
    ticks = {share: 10 ** (low + (high - low) * share) for share in ANCHORS}
    parts += [
        text(share * (LABEL + WIDTH), height + 16, f"{value:.3g} {unit}", ANCHORS[share])
        for share, value in ticks.items()
    ]
    return figure(LABEL + WIDTH, height + 24, title, parts)
