// One question with its reply, drawn from the kept turn.
import { button, copy, el } from "./dom.js";
import { openSource } from "./document.js";
import { feedbackBar } from "./feedback.js";
import { render } from "./markdown.js";
import { download, post } from "./net.js";
import { forms } from "./paste.js";

const STATUS = {
  not_in_document: ["Văn bản không có nội dung này", "warn"],
  clarify: ["Cần làm rõ câu hỏi", "info"],
  unavailable: ["Tạm thời chưa trả lời được", "warn"],
};
const LONG = 600;
// The sources that are seen at once; the others are one click away.
const FEW = 3;

/** Return the element of a turn. `act` holds what its buttons do: ask, retry, edit. */
export function drawTurn(turn, act) {
  const article = el("article", { class: `turn ${turn.status}`, "data-turn": turn.id });
  article.append(question(turn, act), answer(turn, act));
  return article;
}

function question(turn, act) {
  const text = el("div", { class: "question-text" }, turn.question);
  if (turn.question.length > LONG) text.classList.add("folded");
  const tools = el("div", { class: "tools" },
    button("Sửa", () => act.edit(turn), "link", { "aria-label": "Sửa câu hỏi này" }),
    button("Hỏi lại", () => act.retry(turn), "link retry"),
    button("Chép liên kết", () => act.share(turn), "link"));
  if (turn.question.length > LONG) {
    tools.prepend(button("Xem hết", () => text.classList.toggle("folded"), "link"));
  }
  return el("div", { class: "question" }, text, tools);
}

function answer(turn, act) {
  if (turn.status === "pending") {
    return el("div", { class: "answer waiting" }, el("p", { class: "stage" }, "Đang đọc câu hỏi…"));
  }
  if (turn.status !== "done") return problem(turn, act);
  return reply(turn, act);
}

/** Return the answer's box with as much of the text as has come. */
export function drawPart(said) {
  return el("div", { class: `answer ${said.status} streaming`, "aria-busy": "true" }, ...opening(said, {}), body(said));
}

function problem(turn, act) {
  const text = turn.status === "error" ? turn.error : "Đã dừng. Câu hỏi vẫn được giữ lại.";
  const come = turn.status === "stopped" && turn.reply ? body(turn.reply) : "";
  return el("div", { class: "answer problem", role: "alert" }, come,
    el("p", {}, text), button("Hỏi lại", () => act.retry(turn), "primary retry"));
}

function reply(turn, act) {
  const said = turn.reply;
  const box = el("div", { class: `answer ${said.status}` }, ...opening(said, act), body(said));
  box.append(options(said, act) ?? "", sources(said) ?? "", tools(turn, act), followUps(said, act) ?? "");
  return box;
}

/** Return what an answer rests on first, as it is read; null when it cites nothing. */
export function firstSource({ answer, citations }) {
  const [, n] = answer.match(/\[(\d+)\]/) ?? [];
  return citations.find((one) => one.n === Number(n)) ?? citations[0] ?? null;
}

/** What stands above the text: the status, and how the question was understood. */
function opening(said, act) {
  const [label, tone] = STATUS[said.status] ?? [];
  const status = label ? el("p", { class: `status ${tone}` }, label) : "";
  return [status, understood(said, act) ?? ""];
}

/** The answer's text, each [n] a button that opens its source. */
function body(said) {
  const cited = new Map(said.citations.map((citation) => [citation.n, citation]));
  const text = said.options.length ? said.answer.split("\n\n")[0] : said.answer;
  const mark = (n) => (cited.has(n) ? markButton(cited.get(n)) : null);
  return el("div", { class: "text" }, render(text, mark));
}

function markButton(citation) {
  const label = `Nguồn ${citation.n}: ${citation.locator}`;
  const onclick = ({ currentTarget }) => openSource(citation, currentTarget);
  return button(String(citation.n), onclick, "cite",
    { "aria-label": label, title: label, "data-n": citation.n });
}

function understood(said, act) {
  if (!said.understood.length) return null;
  const parts = said.understood.map((part) =>
    part.choices?.length ? correction(part, act) : el("span", { class: "part" }, `${part.label}: ${part.value}`));
  return el("p", { class: "understood" }, el("span", {}, "Đã hiểu:"), ...parts);
}

/** A part that was misread is corrected by choosing another value: the question is asked again. */
function correction(part, act) {
  const choices = part.choices.map((choice, i) => el("option", { value: String(i) }, choice.label));
  const select = el("select", { "aria-label": `Đổi ${part.label.toLowerCase()}` },
    el("option", { value: "" }, part.value), ...choices);
  select.addEventListener("keydown", openFirst);
  select.addEventListener("change", () => {
    const choice = part.choices[Number(select.value)];
    // This answer goes on saying how its own question was understood.
    select.value = "";
    act.ask(choice.question);
  });
  return el("label", { class: "part" }, `${part.label}: `, select);
}

/** A key that would change a closed list, and so ask at once, opens it instead. */
function openFirst(event) {
  const chooses = event.key.length === 1 || /^(Arrow|Page|Home|End)/.test(event.key);
  if (!chooses || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  try {
    event.target.showPicker();
  } catch {
    // An old browser has no such call: the list opens by a click or by Alt + Down.
  }
}

function options(said, act) {
  if (!said.options.length) return null;
  const buttons = said.options.map((one) => button(one.label, () => act.ask(one.question), "option"));
  return el("div", { class: "options", role: "group", "aria-label": "Chọn ý đúng" }, ...buttons);
}

function sources(said) {
  if (!said.citations.length) return null;
  const cards = said.citations.map(card);
  const title = el("p", { class: "sources-title" }, `Nguồn trích dẫn (${cards.length})`);
  const rest = cards.slice(FEW);
  const box = el("div", { class: "sources" }, title, el("ol", {}, ...cards.slice(0, FEW)));
  if (rest.length) {
    const summary = el("summary", {}, `Xem thêm ${rest.length} nguồn`);
    box.append(el("details", {}, summary, el("ol", {}, ...rest)));
  }
  return box;
}

function card(citation) {
  const onclick = ({ currentTarget }) => openSource(citation, currentTarget);
  const open = button(citation.locator, onclick, "link locator", { "data-n": citation.n });
  const letter = button("Chép trích dẫn", () => copy(citation.letter, "Đã chép trích dẫn."), "link",
    { title: citation.letter, "aria-label": `Chép trích dẫn ${citation.n} để dán vào văn bản` });
  return el("li", { class: "card", value: citation.n },
    el("span", { class: "number", "aria-hidden": "true" }, String(citation.n)),
    el("div", {}, el("div", { class: "card-head" }, open, letter),
      el("blockquote", {}, citation.quote.replaceAll("\n", " · ")),
      citation.note ? el("p", { class: "sic" }, citation.note) : null));
}

function tools(turn, act) {
  const said = turn.reply;
  const bar = el("div", { class: "answer-tools" },
    button("Chép câu trả lời", () => copyAnswer(said), "link"));
  if (said.status === "answered") {
    bar.append(save(turn, act, "docx", "Word"), save(turn, act, "xlsx", "Excel"));
    if (said.tasks.length) bar.append(save(turn, act, "ics", "Lịch"));
    bar.append(button("In", print, "link", { "aria-label": "In câu trả lời này" }));
  }
  bar.append(feedbackBar(turn, act));
  return bar;
}

/** Print the answer whose button was pressed; the browser's own command prints them all. */
function print({ target }) {
  const turn = target.closest(".turn");
  turn.classList.add("printed");
  window.addEventListener("afterprint", () => turn.classList.remove("printed"), { once: true });
  window.print();
}

function save(turn, act, suffix, label) {
  const run = async () => {
    const response = await post(`/page/export/${suffix}`, { turns: act.context(turn) });
    await download(response, `tra-loi.${suffix}`);
  };
  const onclick = () => run().catch((error) => act.fail(error));
  return button(label, onclick, "link", { "aria-label": `Tải câu trả lời: ${label}` });
}

function copyAnswer(said) {
  const { text, html } = forms(said);
  copy(text, "Đã chép câu trả lời.", html);
}

function followUps(said, act) {
  if (!said.follow_ups.length) return null;
  const buttons = said.follow_ups.map((one) => button(one, () => act.ask(one), "chip"));
  const title = said.status === "not_in_document" ? "Văn bản trả lời được:" : "Hỏi tiếp:";
  return el("div", { class: "follow-ups", role: "group", "aria-label": title },
    el("span", { class: "muted", "aria-hidden": "true" }, title), ...buttons);
}
