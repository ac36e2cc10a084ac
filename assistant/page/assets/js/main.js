// Puts the page together.
import * as chat from "./chat.js";
import { byId, toast } from "./dom.js";
import * as source from "./document.js";
import * as history from "./history.js";
import { get } from "./net.js";
import * as tables from "./tables.js";
import * as tabs from "./tabs.js";
import * as theme from "./theme.js";
import * as welcome from "./welcome.js";
import * as store from "./store.js";

const POLL_MS = 1500;

/** The pane's buttons work before there is anything to show: what is closed early stays closed. */
function setUpPane() {
  byId("toggle-document").addEventListener("click", () => source.toggle(!source.isOpen()));
  byId("close-document").addEventListener("click", () => source.toggle(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && source.isOpen() && innerWidth < source.WIDE) source.toggle(false);
  });
  source.toggle(innerWidth >= source.WIDE);
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

/** A shared link asks its questions once, each after the one before; a reload must not ask again. */
async function askFromLink() {
  const questions = new URLSearchParams(location.search).getAll("q").filter((one) => one.trim());
  if (!questions.length) return;
  window.history.replaceState(null, "", location.pathname);
  store.start();
  chat.show();
  for (const question of questions) await chat.send(question);
}

async function main() {
  theme.setUp();
  chat.setUp();
  history.setUp();
  tables.setUp();
  chat.show();
  tabs.setUp();
  setUpPane();
  document.body.dataset.ready = "yes";
  const start = await (await get("/page/start")).json();
  welcome.setUp(start);
  source.load(start.documents[0].id).catch((error) => toast(error.message));
  watchModels();
  askFromLink();
}

main().catch((error) => toast(error.message));
