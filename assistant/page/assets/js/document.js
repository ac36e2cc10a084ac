// The document pane: shows a document, scrolls to a passage and marks the exact characters.
import { button, byId, toast } from "./dom.js";
import { get } from "./net.js";

export const WIDE = 1000;
const pages = new Map();
let shown = null;

/** Open or close the pane. On a narrow screen it lies over the lower part of the page. */
export function toggle(open) {
  document.documentElement.classList.toggle("doc-open", open);
  byId("toggle-document").setAttribute("aria-expanded", String(open));
}

export const isOpen = () => document.documentElement.classList.contains("doc-open");

/** Load `id` into the pane unless it is there. Its HTML is made and escaped by our server. */
export async function load(id) {
  if (shown === id) return;
  if (!pages.has(id)) {
    const response = await get(`/page/document?id=${encodeURIComponent(id)}`);
    pages.set(id, await response.text());
  }
  byId("doc-body").innerHTML = pages.get(id);
  shown = id;
  byId("doc-parts").replaceChildren(...parts().map(([name, place]) => button(name, () => scrollTo(place), "link")));
}

/** The parts of the document (a locator begins with the part's name), each with its first passage. */
function parts() {
  const places = [...byId("doc-body").querySelectorAll("[data-passage]")].reverse();
  return [...new Map(places.map((place) => [place.title.split(",")[0], place]))].reverse();
}

/** Show what a citation rests on; `from`, in its answer, tells which marks stand for it. */
export function openSource(citation, from) {
  const shownNow = showSource(citation);
  document.querySelectorAll(".cite[aria-current]").forEach((one) => one.removeAttribute("aria-current"));
  const marks = from?.closest(".turn")?.querySelectorAll(`.cite[data-n="${citation.n}"]`) ?? [];
  marks.forEach((one) => one.setAttribute("aria-current", "true"));
  if (from) keepInSight(from);
  return shownNow;
}

/** On a narrow screen the pane lies over the lower part: what was pressed moves above it. */
function keepInSight(pressed) {
  const pane = byId("right-pane").getBoundingClientRect();
  const place = pressed.getBoundingClientRect();
  if (place.right > pane.left && place.bottom > pane.top) scrollBy(0, place.bottom - pane.top + 24);
}

/** Whether the document stands beside the answers, not over them. */
export const isBeside = () => isOpen() && innerWidth >= WIDE;

/** Show no citation: nothing marked belongs to what is read now. */
export function clear() {
  unmark();
  byId("doc-place").textContent = "";
}

/** Show the passage of a citation with its spans marked. */
export async function showSource({ document: id, passage, spans, locator }) {
  toggle(true);
  try {
    await load(id);
  } catch (error) {
    toast(error.message);
    return;
  }
  unmark();
  spans.forEach(([start, end]) => mark(start, end));
  const place = byId("doc-body").querySelector(`[data-passage="${CSS.escape(passage)}"]`);
  place?.classList.add("current");
  byId("doc-place").textContent = locator ?? place?.title ?? "";
  scrollTo(byId("doc-body").querySelector("mark") ?? place);
}

function unmark() {
  const body = byId("doc-body");
  body.querySelectorAll(".current").forEach((one) => one.classList.remove("current"));
  body.querySelectorAll(".run:has(mark)").forEach((run) => {
    run.textContent = run.textContent;
  });
}

/** Mark the characters [start, end) of the document in every run that holds some of them. */
function mark(start, end) {
  for (const run of byId("doc-body").querySelectorAll(".run")) {
    const first = Number(run.dataset.s);
    const from = Math.max(start, first) - first;
    const to = Math.min(end, Number(run.dataset.e)) - first;
    if (from < to) markWithin(run, from, to);
  }
}

/** Offsets count whole characters, as Python does; a run may hold marks already. */
function markWithin(run, from, to) {
  let position = 0;
  for (const node of [...run.childNodes]) {
    const characters = [...node.textContent];
    const [a, b] = [Math.max(from - position, 0), Math.min(to - position, characters.length)];
    position += characters.length;
    if (node.nodeType !== Node.TEXT_NODE || a >= b) continue;
    const marked = document.createElement("mark");
    marked.textContent = characters.slice(a, b).join("");
    node.replaceWith(characters.slice(0, a).join(""), marked, characters.slice(b).join(""));
  }
}

/** Scroll the pane alone, at once; scrollIntoView would move the whole page. */
function scrollTo(target) {
  if (!target) return;
  const body = byId("doc-body");
  const offset = target.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollTo({ top: body.scrollTop + offset - body.clientHeight / 4 });
  const table = target.closest(".doc-table");
  const cell = target.closest("td");
  if (!table || !cell) return;
  const beyond = cell.offsetLeft + cell.offsetWidth > table.clientWidth;
  table.scrollTo({ left: beyond ? cell.offsetLeft - 8 : 0 });
}
