// The Markdown that answers use, turned into DOM nodes: paragraphs, lists, tables, bold, italics,
// and [n] marks. Everything else, HTML included, stays text.
import { el } from "./dom.js";

const INLINE = /\*\*(.+?)\*\*|\*([^*\n]+)\*|\[(\d+)\]/gs;
const BULLET = /^\s*(?:[-*]|\d+\.) /;
const RULE = /^[|\s:-]+$/;

/** Return the nodes of `text`; `mark(n)` returns the node of a [n] mark, or null for plain text. */
export function render(text, mark) {
  const fragment = document.createDocumentFragment();
  for (const block of blocks(text)) fragment.append(draw(block, mark));
  return fragment;
}

/** Group lines of the same kind: a table, a list, or a paragraph ended by a blank line. */
function blocks(text) {
  const found = [];
  let open = null;
  for (const line of text.split("\n")) {
    const kind = kindOf(line);
    if (!open || open.kind !== kind) found.push((open = { kind, lines: [] }));
    open.lines.push(line);
  }
  return found.filter((block) => block.kind !== "blank");
}

function kindOf(line) {
  if (!line.trim()) return "blank";
  if (line.startsWith("|")) return "table";
  if (BULLET.test(line)) return "list";
  return /^#{1,4} /.test(line) ? "heading" : "paragraph";
}

function draw({ kind, lines }, mark) {
  if (kind === "table") return table(lines, mark);
  if (kind === "list") {
    const items = lines.map((line) => el("li", {}, inline(line.replace(BULLET, ""), mark)));
    return el(/^\s*\d+\./.test(lines[0]) ? "ol" : "ul", {}, ...items);
  }
  if (kind === "heading") return el("h3", {}, inline(lines.join(" ").replace(/^#+ /, ""), mark));
  return el("p", {}, inline(lines.join("\n"), mark));
}

function cells(line) {
  const inner = line.trim().split(/(?<!\\)\|/).slice(1, -1);
  return inner.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function table(lines, mark) {
  const [header, ...rest] = lines.filter((line) => !RULE.test(line)).map(cells);
  const rows = rest.map((row) => {
    const drawn = row.map((cell, i) => el("td", { "data-label": header[i] }, inline(cell, mark)));
    return el("tr", {}, ...drawn);
  });
  const head = el("tr", {}, ...header.map((cell) => el("th", { scope: "col" }, cell)));
  const drawn = el("table", { class: header.length > 3 ? "wide" : "narrow" },
    el("thead", {}, head), el("tbody", {}, ...rows));
  const label = "Bảng trong câu trả lời";
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, drawn);
}

function inline(text, mark) {
  const fragment = document.createDocumentFragment();
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    fragment.append(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] !== undefined) fragment.append(el("strong", {}, inline(match[1], mark)));
    else if (match[2] !== undefined) fragment.append(el("em", {}, inline(match[2], mark)));
    else fragment.append(mark(Number(match[3])) ?? match[0]);
  }
  fragment.append(text.slice(last));
  return fragment;
}
