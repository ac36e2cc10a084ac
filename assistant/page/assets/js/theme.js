// Light or dark: as the system says until the person chooses. The page's head applies it first.
import { byId } from "./dom.js";
import * as kept from "./kept.js";

const NAME = "theme";

function apply(dark) {
  document.body.classList.toggle("dark", dark);
  byId("toggle-theme").setAttribute("aria-pressed", String(dark));
}

export function setUp() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const now = () => (kept.read(NAME) ? kept.read(NAME) === "dark" : system.matches);
  apply(now());
  system.addEventListener("change", () => apply(now()));
  byId("toggle-theme").addEventListener("click", () => {
    const dark = !document.body.classList.contains("dark");
    kept.write(NAME, dark ? "dark" : "light");
    apply(dark);
  });
}
