"""The Gradio boards: tasks, agencies and progress, shown under the page's own tabs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape

import gradio as gr
import yaml

from assistant.library import Library
from assistant.page import charts
from assistant.page import selection as choose
from assistant.page.shell import FOLDER, fragment
from assistant.page.tables import agency_html, tasks_html

TITLE = "Trợ lý Nghị quyết"
FONT = ["Be Vietnam Pro", "system-ui", "Segoe UI", "Noto Sans", "sans-serif"]
# Padding and borders around a plot, in pixels.
EDGES = 22
Today = Callable[[], date]


def vietnamese() -> gr.I18n:
    """Return our words for Gradio's own labels, under the locale that the shell makes it choose."""
    words = yaml.safe_load((FOLDER / "gradio_vi.yaml").read_text("utf-8"))
    return gr.I18n(en=words, vi=words)


def theme() -> gr.themes.Base:
    """Return a plain theme; colours and sizes are set by our style sheets."""
    return gr.themes.Base(
        primary_hue="blue", neutral_hue="slate", font=FONT, font_mono=["ui-monospace", "monospace"]
    )


def build_page(library: Library, today: Today = date.today) -> gr.Blocks:
    """Return the boards over `library`; the page's tabs choose among them by their names."""
    page: gr.Blocks
    with (
        gr.Blocks(title=TITLE, fill_width=True, analytics_enabled=False) as page,
        gr.Tabs(elem_id="boards"),
    ):
        with gr.Tab("Nhiệm vụ", id="tasks"):
            _tasks_tab(library)
        with gr.Tab("Cơ quan", id="agencies"):
            _agencies_tab(library)
        with gr.Tab("Tiến độ", id="progress"):
            _progress_tab(library, today)
    return page


def _html(value: str, elem_id: str | None = None) -> gr.HTML:
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=None)


def _tasks_tab(library: Library) -> None:
    agencies = [("Mọi cơ quan", choose.ALL), *choose.agency_choices(library)]
    with gr.Row(elem_classes="filters"):
        filters: list[gr.Dropdown | gr.Textbox] = [
            gr.Dropdown(agencies, value=choose.ALL, label="Cơ quan"),
            gr.Dropdown(list(choose.ROLES), value=next(iter(choose.ROLES)), label="Vai trò"),
            gr.Dropdown(choose.time_choices(library), value=choose.ALL, label="Thời gian"),
            gr.Dropdown(choose.section_choices(library), value=choose.ALL, label="Mục của Phụ lục"),
            gr.Textbox(
                label="Từ trong nhiệm vụ", placeholder="Ví dụ: nhà ở, tín dụng", max_lines=1
            ),
        ]
    table = _html(tasks_html(library.tasks, "Danh sách nhiệm vụ"), "task-list")
    show = partial(_shown_tasks, library)
    for control in filters:
        control.change(
            show, filters, table, queue=False, show_progress="hidden", api_visibility="private"
        )


def _shown_tasks(
    library: Library, agency: str, role: str, time: str, section: str, words: str
) -> str:
    tasks = choose.select_tasks(library, agency, role, time, section, words)
    title = "Danh sách nhiệm vụ"
    if agency in library.agencies:
        title += f" của {library.agencies[agency].name}"
    return tasks_html(tasks, title)


def _agencies_tab(library: Library) -> None:
    agencies = choose.agency_choices(library)
    first = agencies[0][1]
    with gr.Row(elem_classes="filters"):
        control = gr.Dropdown(agencies, value=first, label="Chọn cơ quan")
    page = _html(agency_html(library.agencies[first], library), "agency-page")

    def show(agency: str) -> str:
        return agency_html(library.agencies[agency], library)

    control.change(
        show, control, page, queue=False, show_progress="hidden", api_visibility="private"
    )


def _progress_tab(library: Library, today: Today) -> None:
    drawn = {"timeline": charts.timeline(library, today()), "by-agency": charts.by_agency(library)}
    rooms = _rooms({name: int(figure.layout.height) for name, figure in drawn.items()})
    _html(rooms + fragment("progress"))
    with gr.Column(elem_id="room-timeline"):
        gr.Plot(lambda: charts.timeline(library, today()), show_label=False, elem_id="timeline")
    _html(fragment("by_agency"))
    with gr.Column(elem_id="room-by-agency"):
        gr.Plot(drawn["by-agency"], show_label=False, elem_id="by-agency")
    _html(_counts_html(library), "agency-counts")


def _rooms(heights: dict[str, int]) -> str:
    """Return a style that keeps room for plots, so that nothing moves when they are drawn."""
    rules = (f"#room-{name} {{min-height: {h + EDGES}px}}" for name, h in heights.items())
    return f"<style>{' '.join(rules)}</style>"


def _counts_html(library: Library) -> str:
    """Return the numbers of the plot as a table, for those who can't see or click it."""
    rows = "".join(
        f'<tr><th scope="row"><button type="button" class="link" data-ask='
        f'"{escape(row["name"])} có những nhiệm vụ nào?">{escape(row["name"])}</button></th>'
        f"<td>{row['lead']}</td><td>{row['coordinate']}</td></tr>"
        for row in charts.agency_counts(library)
    )
    head = '<th scope="col">Cơ quan</th><th scope="col">Chủ trì</th><th scope="col">Phối hợp</th>'
    table = f"<table class='tasks'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<details><summary>Bảng số liệu</summary>{table}</details>"
