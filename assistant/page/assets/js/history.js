// The list of kept conversations: open, rename, delete.
import { byId, button, el } from "./dom.js";
import * as chat from "./chat.js";
import * as store from "./store.js";

export function setUp() {
  const dialog = byId("history");
  byId("open-history").addEventListener("click", () => {
    draw();
    dialog.showModal();
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  // A click on the backdrop closes, as people expect.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

function draw() {
  const items = store.conversations().map(item);
  byId("history-list").replaceChildren(
    ...(items.length ? items : [el("li", { class: "muted" }, "Chưa có cuộc hỏi nào.")]));
}

function item(conversation) {
  const when = new Date(conversation.created).toLocaleString("vi", { dateStyle: "short", timeStyle: "short" });
  const open = button(conversation.title, () => show(conversation), "link title");
  const row = el("li", {}, el("div", {}, open, el("span", { class: "muted" }, when)));
  row.append(
    button("Đổi tên", () => rename(row, conversation), "link"),
    button("Xóa", () => remove(conversation), "link danger", { "aria-label": `Xóa: ${conversation.title}` }));
  return row;
}

function show(conversation) {
  store.open(conversation.id);
  chat.show();
  byId("history").close();
}

function rename(row, conversation) {
  const input = el("input", { type: "text", "aria-label": "Tên mới", maxlength: "120" });
  input.value = conversation.title;
  const form = el("form", { class: "rename" }, input, el("button", { type: "submit", class: "link" }, "Lưu"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    store.rename(conversation.id, input.value);
    draw();
  });
  row.replaceChildren(form);
  input.select();
}

function remove(conversation) {
  if (!window.confirm(`Xóa cuộc hỏi “${conversation.title}”?`)) return;
  store.remove(conversation.id);
  chat.show();
  draw();
}
