// Small helpers. Text always goes through textContent: nothing here parses HTML.

/** Create an element; attributes whose value is null are left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const byId = (id) => document.getElementById(id);

export function button(label, onclick, className = "ghost", attributes = {}) {
  return el("button", { type: "button", class: className, onclick, ...attributes }, label);
}

let hiding;

/** Show a short message for a few seconds; screen readers speak it. */
export function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => box.classList.remove("shown"), 3500);
}

/** Copy text, with the same as HTML where that is given. */
export async function copy(text, done = "Đã chép.", html = null) {
  const kinds = { "text/plain": text, ...(html && { "text/html": html }) };
  const parts = Object.entries(kinds).map(([type, data]) => [type, new Blob([data], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
  } catch {
    copyByCommand(text, kinds);
  }
  toast(done);
}

/** Browsers refuse the clipboard API outside https and loopback; the old command needs a selection. */
function copyByCommand(text, kinds) {
  const area = el("textarea", { class: "sr-only", readonly: true });
  area.value = text;
  document.body.append(area);
  area.select();
  const fill = (event) => {
    for (const [type, data] of Object.entries(kinds)) event.clipboardData.setData(type, data);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  area.remove();
}

/** Resolve when the id is on the page: Gradio draws in its own time, and may fail silently. */
export function present(id, longest = 20_000) {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => byId(id) && end(resolve));
    const end = (settle) => {
      observer.disconnect();
      clearTimeout(limit);
      settle(new Error("Không mở được bảng. Hãy bấm lại vào thẻ."));
    };
    const limit = setTimeout(() => end(reject), longest);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    if (byId(id)) end(resolve);
  });
}
