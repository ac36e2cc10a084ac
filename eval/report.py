"""The HTML report of a run: one file, nothing loaded from elsewhere, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from eval.questions import Question
from eval.runner import Record
from eval.svg import RED, Bar, bars, histogram
from eval.variants import CLEAN

MAX_FAILURES = 300
MAX_TEXT = 900

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1200px; color: #1a202c; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
th, td { border: 1px solid #cbd5e0; padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { background: #edf2f7; } td.n { text-align: right; font-variant-numeric: tabular-nums; }
.text { min-width: 8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.long { max-height: 24rem; overflow-y: auto; }
blockquote { margin: .2rem 0; padding-left: .6rem; border-left: 3px solid #cbd5e0; }
"""


def html_page(title: str, body: str) -> str:
    """Return a complete HTML page."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; the cells are HTML already."""
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "".join("<tr>" + "".join(row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def cell(value: object) -> str:
    """Return a table cell with any text, escaped."""
    return f'<td class="text"><div class="long">{escape(str(value))}</div></td>'


def number(value: float, percent: bool = True) -> str:
    """Return a table cell with a figure."""
    return f'<td class="n">{value:.1%}</td>' if percent else f'<td class="n">{value:,.2f}</td>'


def metrics_table(overall: Mapping[str, Mapping[str, float]]) -> str:
    """Return the table of all metrics with their intervals."""
    rows = [
        [cell(name), number(m["mean"]), number(m["low"]), number(m["high"]), cell(m["n"])]
        for name, m in overall.items()
    ]
    return table(["metric", "mean", "95 % low", "high", "judged"], rows)


def _bars(title: str, figures: Mapping[str, Mapping[str, Any]]) -> str:
    rows = [Bar(name, f["mean"], f["low"], f["high"], f["n"]) for name, f in figures.items()]
    return f"<h2>{escape(title)}</h2>{bars(title, rows)}"


def losses(variants: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the plot of what each variant costs, largest loss first."""
    if not variants:
        return ""
    ordered = sorted(variants.items(), key=lambda item: -item[1]["loss"]["mean"])
    pairs = [(name, figures["loss"]) for name, figures in ordered]
    rows = [Bar(name, f["mean"], f["low"], f["high"], f["n"]) for name, f in pairs]
    top = max([0.1, *(bar.high for bar in rows)])
    title = "Loss of correct answers by variant"
    return f"<h2>{title}</h2>{bars(title, rows, top, RED)}"


def latencies(summary: Mapping[str, Any], records: Sequence[Record]) -> str:
    """Return the latency distribution and its percentiles by kind of question."""
    times = [record.elapsed_ms for record in records if record.variant == CLEAN]
    groups = {"all": summary["latency_ms"], **summary["latency_ms_by_kind"]}
    rows = [
        [cell(name), *(number(value, percent=False) for value in figures.values())]
        for name, figures in groups.items()
    ]
    heads = ["kind", "p50 ms", "p95 ms", "p99 ms", "max ms"]
    plot = histogram("Latency of an answer", times, "ms")
    return f"<h2>Latency of an answer (logarithmic axis)</h2>{plot}{table(heads, rows)}"


def gold_text(question: Question) -> str:
    """Return what was expected, one field a line."""
    named = {
        "status": question.status,
        "tasks": ", ".join(sorted(question.tasks or ())),
        "allowed": ", ".join(sorted(question.allowed_tasks)),
        "collective": ", ".join(sorted(question.collective_tasks or ())),
        "count": "" if question.count is None else str(question.count),
        "facts": "; ".join(" / ".join(variants) for variants in question.facts),
        "snippets": "; ".join(question.snippets),
    }
    return "\n".join(f"{name}: {value}" for name, value in named.items() if value)


def given_text(record: Record) -> str:
    """Return what the system said, one field a line."""
    if record.answer is None:
        return f"crashed: {record.error}"
    answer = record.answer
    named = {
        "status": answer.get("status"),
        "tasks": ", ".join(answer.get("tasks") or ()),
        "collective": ", ".join(answer.get("collective_tasks") or ()),
        "count": answer.get("count"),
        "error": record.error,
        "answer": str(answer.get("answer"))[:MAX_TEXT],
    }
    return "\n".join(f"{k}: {value}" for k, value in named.items() if value not in (None, ""))


def cited(record: Record) -> str:
    """Return the cited texts with their locators, as HTML."""
    citations = (record.answer or {}).get("citations") or []
    quotes = [
        f"<b>[{escape(str(c.get('n')))}] {escape(str(c.get('locator')))}</b>"
        f"<blockquote>{escape(str(c.get('quote'))[:MAX_TEXT])}</blockquote>"
        for c in citations[:8]
    ]
    more = f"<p>… and {len(citations) - 8} more</p>" if len(citations) > 8 else ""
    return f'<td class="text"><div class="long">{"".join(quotes)}{more}</div></td>'


def failures(records: Iterable[Record], questions: Mapping[str, Question]) -> str:
    """Return the table of failures: the answer beside the gold and the cited text."""
    failed = [record for record in records if not record.correct]
    rows = [
        [
            cell(f"{r.id}\n{questions[r.id].kind}\n{r.variant}"),
            cell("\n".join(r.turns)),
            cell(", ".join(r.missed)),
            cell(gold_text(questions[r.id])),
            cell(given_text(r)),
            cited(r),
        ]
        for r in failed[:MAX_FAILURES]
    ]
    note = f"<p>The first {MAX_FAILURES} are shown.</p>" if len(failed) > MAX_FAILURES else ""
    heads = ["question", "turns", "missed", "gold", "answer", "cited text"]
    return f"<h2>Failures ({len(failed)})</h2>{note}{table(heads, rows)}"


def baselines_table(baselines: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the systems side by side, on the questions with proving snippets."""
    if not baselines:
        return ""
    # The assistant cites what it used, unranked: it has no rank figures.
    names = list(dict.fromkeys(name for figures in baselines.values() for name in figures))
    rows = [
        [cell(name), *(_figure(figures, name) for figures in baselines.values())] for name in names
    ]
    return f"<h2>Baselines in the same run</h2>{table(['figure', *baselines], rows)}"


def _figure(figures: Mapping[str, float], name: str) -> str:
    return (
        number(figures[name], not name.endswith(("_ms", "_chars")))
        if name in figures
        else cell("-")
    )


def render(
    name: str,
    summary: Mapping[str, Any],
    records: Sequence[Record],
    questions: Mapping[str, Question],
) -> str:
    """Return the report of a run as one HTML page."""
    head = f"{summary['questions']} questions, {summary['cases']} cases, {summary['errors']} errors"
    parts = [
        f"<p>{escape(head)}</p>",
        metrics_table(summary["overall"]),
        _bars("Correct by kind", summary["by_kind"]),
        _bars("Correct by style", summary["by_style"]),
        losses(summary["variants"]),
        baselines_table(summary.get("baselines", {})),
        latencies(summary, records),
        failures(records, questions),
    ]
    return html_page(f"Evaluation run {name}", "".join(parts))
