// Thumbs under an answer; a bad one asks for the reason.
import { button, el, toast } from "./dom.js";
import { post } from "./net.js";

const REASONS = { wrong_source: "Nguồn sai", missing: "Thiếu", unclear: "Khó hiểu" };

export function feedbackBar(turn, act) {
  const bar = el("span", { class: "feedback", role: "group", "aria-label": "Đánh giá câu trả lời" });
  const pressed = (verdict) => ({ "aria-pressed": String(turn.verdict === verdict) });
  const up = button("Hữu ích", () => send(turn, act, { verdict: "up" }), "link", pressed("up"));
  const down = button("Chưa tốt", () => toggleForm(bar, turn, act), "link", pressed("down"));
  bar.append(up, down);
  return bar;
}

function toggleForm(bar, turn, act) {
  const answer = bar.closest(".answer");
  const open = answer.querySelector(".feedback-form");
  if (open) open.remove();
  else bar.closest(".answer-tools").after(form(turn, act));
  answer.querySelector(".feedback-form input")?.focus();
}

function form(turn, act) {
  const boxes = Object.entries(REASONS).map(([value, label]) =>
    el("label", {}, el("input", { type: "checkbox", name: "reason", value }), ` ${label}`));
  const comment = el("textarea", { rows: "2", maxlength: "5000", placeholder: "Góp ý thêm (không bắt buộc)",
    "aria-label": "Góp ý thêm" });
  const shape = el("form", { class: "feedback-form" },
    el("div", { class: "reasons" }, ...boxes), comment,
    el("button", { type: "submit", class: "primary" }, "Gửi góp ý"));
  shape.addEventListener("submit", (event) => {
    event.preventDefault();
    const reasons = [...shape.querySelectorAll("input:checked")].map((box) => box.value);
    send(turn, act, { verdict: "down", reasons, comment: comment.value });
  });
  return shape;
}

async function send(turn, act, word) {
  try {
    await post("/page/feedback", { ...word, turns: act.context(turn), answer: turn.reply });
    turn.verdict = word.verdict;
    act.redraw(turn);
    toast("Cảm ơn góp ý của bạn.");
  } catch (error) {
    act.fail(error);
  }
}
