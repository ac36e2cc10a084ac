// The boards (tasks, agencies, progress) are a Gradio page of their own, brought in when one is opened.
import { byId, el, present } from "./dom.js";
import { get } from "./net.js";

const PATH = "/gradio/";
const WAIT = "Đang mở bảng…";
const LOST = "Mất kết nối với máy chủ: bộ lọc và biểu đồ chưa dùng được. Đang thử nối lại…";
const AGAIN = "Đã nối lại với máy chủ; đang nạp lại bảng…";
const WATCH_MS = 2000;

let loading = null;
// Which start of the server drew the boards: a later start doesn't know them.
let drawnBy = null;
let lost = false;

/** Show the board of this name (a tab's label), loading Gradio the first time. */
export async function show(name) {
  if (!byId("boards")) say(WAIT);
  try {
    await load();
  } catch (error) {
    loading = null;
    say(error.message);
    return;
  }
  if (!lost) say("");
  choose(name);
}

/** Load once; a second call waits for the first. */
export function load() {
  loading ??= bringIn();
  return loading;
}

function say(text) {
  byId("boards-state").textContent = text;
}

/** Gradio is silent when its server is away, and its filters then do nothing. */
async function watch() {
  try {
    const { run } = await state();
    if (run !== drawnBy) await reload();
    else if (lost) say("");
    lost = false;
  } catch {
    lost = true;
    say(LOST);
  }
  setTimeout(watch, WATCH_MS);
}

/** Draw the page anew once the boards are built: history, draft and tab stay. No answer is cut off. */
async function reload() {
  say(AGAIN);
  await get(PATH);
  if (!document.querySelector(".turn.pending")) location.reload();
}

const state = async () => (await get("/page/state")).json();

async function bringIn() {
  drawnBy = (await state()).run;
  const page = new DOMParser().parseFromString(await (await get(PATH)).text(), "text/html");
  const { src } = page.querySelector('script[type="module"][src]').attributes;
  // Gradio has no Vietnamese: its English keys carry ours (blocks.py), so it must choose English.
  Object.defineProperty(navigator, "language", { get: () => "en", configurable: true });
  keepVietnamese();
  document.head.append(...styles(page.querySelector('link[rel="stylesheet"][href]')));
  byId("boards-place").replaceChildren(frame());
  await import(new URL(src.value, location.origin + PATH).href);
  await present("boards");
  setTimeout(watch, WATCH_MS);
}

/** Gradio looks for its style sheet beside our page, unless it finds a link that says so already. */
function styles({ attributes: { href } }) {
  const real = new URL(href.value, location.origin + PATH).href;
  return [el("link", { href: href.value }), el("link", { rel: "stylesheet", href: real })];
}

function frame() {
  const theme = document.body.classList.contains("dark") ? "dark" : "light";
  return el("gradio-app", { src: location.origin + PATH, embed: "false", info: "false",
    container: "false", eager: "true", theme_mode: theme });
}

/** Gradio's own tabs are out of sight; ours press them. One button there is named in English. */
function choose(name) {
  const boards = byId("boards");
  boards.querySelector('[aria-label="More tabs"]')?.setAttribute("aria-label", "Thẻ khác");
  const tabs = [...boards.querySelectorAll('[role="tab"]')];
  tabs.find((tab) => tab.textContent.trim() === name)?.click();
}

/** Gradio names its language (English) on the page. */
function keepVietnamese() {
  const keep = () => {
    if (document.documentElement.lang !== "vi") document.documentElement.lang = "vi";
  };
  new MutationObserver(keep).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
}
