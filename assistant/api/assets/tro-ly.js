// The assistant as a bubble on another site: <script type="module" src="…/embed/tro-ly.js"></script>
// Everything lies in a shadow root; text becomes text nodes only, never markup.

const BASE = new URL(".", import.meta.url);
const ID = "tro-ly-nghi-quyet";
const REMEMBERED = 5;
const LONGEST = 1000;
const PATIENCE_MS = 60_000;
const SAY = {
  name: "Trợ lý Nghị quyết",
  open: "Hỏi đáp về Nghị quyết 160/NQ-CP",
  hello:
    "Xin chào! Tôi trả lời câu hỏi về Nghị quyết số 160/NQ-CP, kèm trích dẫn nguyên văn. Mời bạn đặt câu hỏi.",
  note: "Câu trả lời lấy từ văn bản. Xin đừng nhập thông tin cá nhân.",
  placeholder: "Ví dụ: Bộ Xây dựng chủ trì những nhiệm vụ nào?",
  wait: "Đang tìm trong văn bản…",
  busy: "Trợ lý đang có nhiều người hỏi. Bạn hãy chờ ít phút rồi gửi lại.",
  refused: "Trợ lý không đọc được câu hỏi này. Bạn hãy viết lại ngắn gọn hơn.",
  unreachable: "Chưa kết nối được với trợ lý. Bạn hãy kiểm tra mạng rồi gửi lại.",
};
// Bold, italics and [n] marks; everything else stays text.
const INLINE = /\*\*(.+?)\*\*|\*([^*\n]+)\*|\[(\d+)\]/gs;
const BULLET = /^\s*(?:[-*]|\d+\.) /;
const RULE = /^[|\s:-]+$/;

function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Group lines of one kind: the rows of a table, the items of a list, a paragraph. */
function blocks(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const kind = !line.trim() ? "" : line.startsWith("|") ? "table" : BULLET.test(line) ? "list" : "p";
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found.filter((block) => block.kind);
}

function inline(text, mark) {
  const found = document.createDocumentFragment();
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    found.append(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] !== undefined) found.append(el("strong", {}, inline(match[1], mark)));
    else if (match[2] !== undefined) found.append(el("em", {}, inline(match[2], mark)));
    else found.append(mark(Number(match[3])) ?? match[0]);
  }
  found.append(text.slice(last));
  return found;
}

const cells = (line) =>
  line.trim().split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll("\\|", "|"));

/** A table is too wide for a bubble: each row becomes a card that names its columns. */
function cards(lines, mark) {
  const [header, ...rows] = lines.filter((line) => !RULE.test(line)).map(cells);
  const card = (row) => {
    const pairs = row.flatMap((cell, i) =>
      cell ? [el("dt", {}, header[i] ?? ""), el("dd", {}, inline(cell, mark))] : []);
    return el("li", {}, el("dl", {}, ...pairs));
  };
  return el("ul", { class: "cards" }, ...rows.map(card));
}

function draw({ kind, lines }, mark) {
  if (kind === "table") return cards(lines, mark);
  if (kind === "p") return el("p", {}, inline(lines.join("\n").replace(/^#+ /, ""), mark));
  return el("ul", {}, ...lines.map((line) => el("li", {}, inline(line.replace(BULLET, ""), mark))));
}

/** The quotes below an answer; returns the element and what opens the n-th of them. */
function sources(citations) {
  const items = citations.map((c) =>
    el("li", { tabindex: "-1" },
      el("b", {}, `[${c.n}] ${c.locator} (${c.document})`), el("blockquote", {}, c.quote)));
  const label = el("summary", {}, `${citations.length} trích dẫn nguyên văn`);
  const list = el("details", {}, label, el("ul", { class: "sources" }, ...items));
  const show = (n) => {
    const item = items[citations.findIndex((c) => c.n === n)];
    list.open = true;
    item.focus();
    item.scrollIntoView({ block: "nearest" });
  };
  return { list, show };
}

function answer(reply) {
  const { list, show } = sources(reply.citations);
  const known = new Set(reply.citations.map((c) => c.n));
  const mark = (n) => {
    if (!known.has(n)) return null;
    const button = el("button", { type: "button", class: "mark", "aria-label": `Xem trích dẫn ${n}` }, `[${n}]`);
    button.addEventListener("click", () => show(n));
    return button;
  };
  const drawn = blocks(reply.answer).map((block) => draw(block, mark));
  return el("div", { class: "said" }, ...drawn, ...(known.size ? [list] : []));
}

/** Ask; returns the answer of the contract, or throws an Error in Vietnamese. */
async function ask(question, history) {
  let response;
  try {
    response = await fetch(new URL("ask", BASE), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question, history }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return await response.json();
  } catch {
    throw new Error(SAY.unreachable);
  }
  throw new Error([429, 503].includes(response.status) ? SAY.busy : SAY.refused);
}

function build() {
  const bubble = el("button", { type: "button", class: "bubble", "aria-expanded": "false", "aria-haspopup": "dialog", "aria-label": SAY.open }, "Hỏi đáp");
  const close = el("button", { type: "button", class: "close", "aria-label": "Đóng hỏi đáp" }, "×");
  const log = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", "aria-label": "Nội dung hỏi đáp" },
    el("div", { class: "said" }, el("p", {}, SAY.hello)));
  const box = el("textarea", { rows: "2", maxlength: String(LONGEST), placeholder: SAY.placeholder, "aria-label": "Câu hỏi" });
  const send = el("button", { type: "submit", class: "send" }, "Gửi");
  const form = el("form", {}, box, send);
  const panel = el("section", { class: "panel", role: "dialog", "aria-label": SAY.name, hidden: "" },
    el("header", {}, el("h2", {}, SAY.name), close), log, form, el("p", { class: "note" }, SAY.note));
  return { bubble, close, log, box, send, form, panel };
}

function start() {
  const { bubble, close, log, box, send, form, panel } = build();
  const turns = [];
  let busy = false;

  const toggle = (open) => {
    panel.hidden = !open;
    bubble.setAttribute("aria-expanded", String(open));
    (open ? box : bubble).focus();
  };
  const say = (element) => {
    log.append(element);
    element.scrollIntoView({ block: "nearest" });
  };
  const submit = async () => {
    const question = box.value.trim();
    if (busy || !question) return;
    busy = send.disabled = true;
    box.value = "";
    say(el("p", { class: "asked" }, question));
    const waiting = el("p", { class: "wait" }, SAY.wait);
    say(waiting);
    try {
      const reply = await ask(question, turns.slice(-REMEMBERED));
      turns.push(question);
      waiting.replaceWith(answer(reply));
    } catch (error) {
      waiting.replaceWith(el("p", { class: "error", role: "alert" }, error.message));
      box.value ||= question;
    }
    log.lastElementChild.scrollIntoView({ block: "start" });
    busy = send.disabled = false;
  };

  bubble.addEventListener("click", () => toggle(panel.hidden));
  close.addEventListener("click", () => toggle(false));
  panel.addEventListener("keydown", (event) => {
    // The site's own shortcuts must not hear what is typed here.
    event.stopPropagation();
    if (event.key === "Escape") toggle(false);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener("keydown", (event) => {
    // 229: some Vietnamese input methods compose without setting isComposing.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    submit();
  });
  show(bubble, panel);
}

/** Put the bubble on the page once its styles are there. */
function show(...children) {
  const host = el("div", { id: ID, lang: "vi", hidden: "" });
  const styles = el("link", { rel: "stylesheet", crossorigin: "anonymous", href: new URL("tro-ly.css", BASE).href });
  styles.addEventListener("load", () => host.removeAttribute("hidden"));
  host.attachShadow({ mode: "open" }).append(styles, el("div", { class: "root" }, ...children));
  document.body.append(host);
}

if (!document.getElementById(ID)) start();
