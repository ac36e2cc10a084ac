// Tables and plots drawn by the server: sorting, opening sources, asking from buttons and bars.
import { send } from "./chat.js";
import { showSource } from "./document.js";

export function setUp() {
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-ask], .open-source, th .sort, table.tasks tr[data-task]");
    if (!target) return;
    if (target.dataset.ask) send(target.dataset.ask);
    else if (target.matches(".sort")) sort(target.closest("th"));
    else open(target.matches("tr") ? target.querySelector(".open-source") : target);
  });
  // Plots are drawn when their tab is first opened, and again when the theme changes.
  new MutationObserver(listenToPlots).observe(document.body, { childList: true, subtree: true });
}

function open(source) {
  const { document: id, passage, spans } = source.dataset;
  showSource({ document: id, passage, spans: JSON.parse(spans) });
}

/** Sort a table by one column, up and down in turn; `data-key` is what a cell sorts by. */
function sort(head) {
  const column = [...head.parentElement.children].indexOf(head);
  const up = head.getAttribute("aria-sort") !== "ascending";
  const body = head.closest("table").tBodies[0];
  const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const compare = (a, b) => key(a).localeCompare(key(b), "vi", { numeric: true });
  const rows = [...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a)));
  body.replaceChildren(...rows);
  for (const one of head.parentElement.children) one.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
}

function listenToPlots() {
  for (const plot of document.querySelectorAll(".js-plotly-plot:not([data-listening])")) {
    if (!plot.on) continue;
    plot.dataset.listening = "yes";
    // Plotly's tools are in English, and of no use on a plot that can't be zoomed.
    plot.querySelector(".modebar-container")?.remove();
    plot.on("plotly_click", ({ points }) => {
      const [text] = points[0].customdata ?? [];
      if (text) send(text);
    });
  }
}
