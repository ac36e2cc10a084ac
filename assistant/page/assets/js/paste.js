// An answer as it is pasted elsewhere: into Word with its tables, into a spreadsheet as cells.
import { el } from "./dom.js";
import { render } from "./markdown.js";

const PAGE = "font-family:'Times New Roman',serif;font-size:13pt";
const GRID = { border: "1", cellpadding: "4", style: "border-collapse:collapse;font-size:12pt" };

/** Return an answer with its sources as HTML and as plain text. */
export function forms(said) {
  const box = el("div", { style: PAGE }, render(said.answer, (n) => document.createTextNode(`[${n}]`)));
  if (said.citations.length) box.append(el("p", {}, el("strong", {}, "Nguồn trích dẫn:")));
  for (const { n, letter } of said.citations) box.append(el("p", {}, `[${n}] ${letter}`));
  return { text: [...box.children].map(asText).join("\n"), html: asHtml(box) };
}

function asText(block) {
  const rows = [...block.querySelectorAll("tr")];
  if (rows.length) return rows.map((row) => [...row.cells].map((cell) => cell.textContent).join("\t")).join("\n");
  const items = [...block.querySelectorAll("li")];
  return items.length ? items.map((item) => `- ${item.textContent}`).join("\n") : block.textContent;
}

function asHtml(box) {
  for (const table of box.querySelectorAll("table")) table.replaceWith(el("table", GRID, ...table.children));
  return box.outerHTML;
}
