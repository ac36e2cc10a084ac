// Puts the page together once Gradio has drawn its frame.
import * as chat from "./chat.js";
import { byId, present, toast } from "./dom.js";
import * as source from "./document.js";
import * as history from "./history.js";
import { get } from "./net.js";
import * as tabs from "./tabs.js";
import * as welcome from "./welcome.js";
import * as store from "./store.js";

const THEME_KEY = "tro-ly-nghi-quyet/theme";
const WIDE = 1000;
const POLL_MS = 1500;

function setUpTheme() {
  const dark = (on) => document.body.classList.toggle("dark", on);
  const kept = localStorage.getItem(THEME_KEY);
  if (kept) dark(kept === "dark");
  byId("toggle-theme").addEventListener("click", () => {
    localStorage.setItem(THEME_KEY, dark(!document.body.classList.contains("dark")) ? "dark" : "light");
  });
}

function setUpDocument(documents) {
  byId("toggle-document").addEventListener("click", () => source.toggle(!source.isOpen()));
  byId("close-document").addEventListener("click", () => source.toggle(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && source.isOpen() && innerWidth < WIDE) source.toggle(false);
  });
  source.toggle(innerWidth >= WIDE);
  source.load(documents[0].id).catch((error) => toast(error.message));
}

/** Gradio names its language (English) on the page after drawing it, and one button in English. */
function keepVietnamese() {
  const keep = () => {
    if (document.documentElement.lang !== "vi") document.documentElement.lang = "vi";
    document.querySelector('[aria-label="More tabs"]')?.setAttribute("aria-label", "Thẻ khác");
  };
  new MutationObserver(keep).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  keep();
}

/** Say how far the search models are until they are ready; lookups need none of them. */
async function watchModels() {
  const line = byId("model-state");
  let state;
  try {
    state = await (await get("/page/state")).json();
  } catch {
    state = { models: "loading", failure: "" };
  }
  const loading = state.models === "loading";
  line.textContent = loading ? "Đang nạp mô hình tìm kiếm…" : state.failure;
  line.classList.toggle("failed", state.models === "failed");
  if (loading) setTimeout(watchModels, POLL_MS);
}

/** A shared link asks its question once; a reload must not ask again. */
function askFromLink() {
  const question = new URLSearchParams(location.search).get("q");
  if (!question) return;
  window.history.replaceState(null, "", location.pathname);
  store.start();
  chat.show();
  chat.send(question);
}

async function main() {
  await present("composer", "doc-body", "toast");
  keepVietnamese();
  setUpTheme();
  chat.setUp();
  history.setUp();
  tabs.setUp();
  chat.show();
  document.body.dataset.ready = "yes";
  const start = await (await get("/page/start")).json();
  welcome.setUp(start);
  setUpDocument(start.documents);
  watchModels();
  askFromLink();
}

main().catch((error) => toast(error.message));
