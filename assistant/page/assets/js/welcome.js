// Example questions by role, shown until something is asked.
import { byId, button, el } from "./dom.js";
import { send } from "./chat.js";
import * as kept from "./kept.js";

const ROLE = "role";
const AGENCY = "agency";

export function setUp({ roles, agencies }) {
  const select = byId("my-agency");
  select.append(...agencies.map((name) => el("option", { value: name }, name)));
  const mine = kept.read(AGENCY);
  select.value = agencies.includes(mine) ? mine : agencies[0];
  const draw = (role) => {
    byId("role-agency").hidden = role.id !== "ministry";
    const examples = role.examples.map((text) => text.replace("{agency}", select.value));
    byId("examples").replaceChildren(...examples.map((text) => button(text, () => send(text), "example")));
  };
  const choose = (role) => {
    kept.write(ROLE, role.id);
    byId("roles").querySelectorAll("button").forEach((one) =>
      one.setAttribute("aria-pressed", String(one.dataset.role === role.id)));
    draw(role);
  };
  byId("roles").replaceChildren(...roles.map((role) =>
    button(role.label, () => choose(role), "role", { "data-role": role.id, "aria-pressed": "false" })));
  select.addEventListener("change", () => {
    kept.write(AGENCY, select.value);
    draw(roles[0]);
  });
  choose(roles.find((role) => role.id === kept.read(ROLE)) ?? roles[0]);
}
