// The boards (tasks, agencies, progress) are a Gradio page of their own, brought in when one is opened.
import { byId, el, present } from "./dom.js";
import { get } from "./net.js";

const PATH = "/gradio/";
const WAIT = "Đang mở bảng…";

let loading = null;

/** Show the board of this name (a tab's label), loading Gradio the first time. */
export async function show(name) {
  const line = byId("boards-state");
  if (!byId("boards")) line.textContent = WAIT;
  try {
    await load();
    line.textContent = "";
  } catch (error) {
    loading = null;
    line.textContent = error.message;
    return;
  }
  choose(name);
}

/** Load once; a second call waits for the first. */
export function load() {
  loading ??= bringIn();
  return loading;
}

async function bringIn() {
  const page = new DOMParser().parseFromString(await (await get(PATH)).text(), "text/html");
  const { src } = page.querySelector('script[type="module"][src]').attributes;
  // Gradio has no Vietnamese: its English keys carry ours (blocks.py), so it must choose English.
  Object.defineProperty(navigator, "language", { get: () => "en", configurable: true });
  keepVietnamese();
  document.head.append(...styles(page.querySelector('link[rel="stylesheet"][href]')));
  byId("boards-place").replaceChildren(frame());
  await import(new URL(src.value, location.origin + PATH).href);
  await present("boards");
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
  byId("boards").querySelector('[aria-label="More tabs"]')?.setAttribute("aria-label", "Thẻ khác");
  const tabs = [...byId("boards").querySelectorAll('[role="tab"]')];
  tabs.find((tab) => tab.textContent.trim() === name)?.click();
}

/** Gradio names its language (English) on the page. */
function keepVietnamese() {
  const keep = () => {
    if (document.documentElement.lang !== "vi") document.documentElement.lang = "vi";
  };
  new MutationObserver(keep).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
}
