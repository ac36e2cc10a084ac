// The page's tabs: by pointer, by arrow keys, and by the address, so that the back button works.
import * as boards from "./boards.js";
import { byId } from "./dom.js";
import * as source from "./document.js";

const HASHES = { chat: "", tasks: "#nhiem-vu", agencies: "#co-quan", progress: "#tien-do" };

const tabs = () => [...byId("tabs").querySelectorAll('[role="tab"]')];

/** Go to a tab; the address remembers it. */
export function go(name) {
  if (shown() !== name) {
    // On a narrow screen the document lies over the lower part of what was chosen.
    if (innerWidth < source.WIDE) source.toggle(false);
    history.pushState(null, "", location.pathname + location.search + HASHES[name]);
  }
  draw();
}

const shown = () => Object.keys(HASHES).find((name) => HASHES[name] === location.hash) ?? "chat";

function draw() {
  const name = shown();
  for (const tab of tabs()) {
    tab.setAttribute("aria-selected", String(tab.dataset.tab === name));
    tab.tabIndex = tab.dataset.tab === name ? 0 : -1;
  }
  byId("panel-chat").hidden = name !== "chat";
  byId("panel-boards").hidden = name === "chat";
  if (name === "chat") return;
  byId("panel-boards").setAttribute("aria-labelledby", `tab-${name}`);
  boards.show(byId(`tab-${name}`).textContent);
}

function move(event) {
  const all = tabs();
  const at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = all[to % all.length];
  next.focus();
  go(next.dataset.tab);
}

export function setUp() {
  byId("tabs").addEventListener("click", ({ target }) => target.dataset.tab && go(target.dataset.tab));
  byId("tabs").addEventListener("keydown", move);
  window.addEventListener("popstate", draw);
  draw();
}
