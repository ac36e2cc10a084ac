// The conversation on screen: asking, stopping, asking again, editing.
import { byId, copy, toast } from "./dom.js";
import { drawTurn } from "./message.js";
import { ask as request } from "./net.js";
import * as store from "./store.js";

const LONGEST_LINK = 1500;
const ENTER_HINT = "Enter để gửi, Shift + Enter để xuống dòng.";

let running = null;
let editing = null;

const act = {
  ask: (question) => send(question),
  retry: (turn) => !running && answer(turn),
  edit: beginEdit,
  share,
  context: (turn) => store.context(turn),
  redraw: (turn) => {
    store.save();
    redraw(turn);
  },
  fail: (error) => toast(error.message),
};

/** Draw the current conversation anew; what was running when the page closed is told as stopped. */
export function show() {
  const { turns } = store.current();
  for (const turn of turns) if (turn.status === "pending" && turn !== running?.turn) turn.status = "stopped";
  byId("messages").replaceChildren(...turns.map((turn) => drawTurn(turn, act)));
  byId("welcome").hidden = turns.length > 0;
  endEdit();
}

/** Ask a question; nothing is sent while another runs, nor when there is nothing to ask. */
export function send(question) {
  if (running) return false;
  if (!question.trim()) {
    hint("Hãy nhập câu hỏi trước khi gửi.");
    byId("question").focus();
    return false;
  }
  document.querySelector('#tabs [role="tab"]')?.click();
  const replaced = editing;
  const turn = store.addTurn(question, replaced);
  endEdit();
  if (replaced !== null) show();
  else byId("messages").append(drawTurn(turn, act));
  byId("welcome").hidden = true;
  answer(turn);
  return true;
}

async function answer(turn) {
  const controller = new AbortController();
  running = { turn, controller };
  turn.status = "pending";
  turn.reply = null;
  busy(true);
  redraw(turn);
  element(turn)?.scrollIntoView({ block: "start" });
  try {
    turn.reply = await request(store.context(turn), (text) => stage(turn, text), controller.signal);
    turn.status = "done";
  } catch (error) {
    turn.status = error.name === "AbortError" ? "stopped" : "error";
    turn.error = error.message;
  }
  running = null;
  busy(false);
  store.save();
  redraw(turn);
}

const element = (turn) => byId("messages").querySelector(`[data-turn="${turn.id}"]`);

function redraw(turn) {
  element(turn)?.replaceWith(drawTurn(turn, act));
}

function stage(turn, text) {
  const line = element(turn)?.querySelector(".stage");
  if (line) line.textContent = text;
}

function busy(on) {
  byId("send").hidden = on;
  byId("stop").hidden = !on;
}

function hint(text) {
  byId("hint").textContent = text;
}

function beginEdit(turn) {
  if (running) return;
  editing = store.current().turns.indexOf(turn);
  byId("editing").hidden = false;
  fill(turn.question);
}

function endEdit() {
  editing = null;
  byId("editing").hidden = true;
}

function fill(text) {
  const box = byId("question");
  box.value = text;
  grow(box);
  box.focus();
}

function share(turn) {
  if (turn.question.length > LONGEST_LINK) {
    toast("Câu hỏi quá dài để tạo liên kết.");
    return;
  }
  copy(`${location.origin}/?q=${encodeURIComponent(turn.question)}`, "Đã chép liên kết tới câu hỏi.");
}

/** Let the box grow with its text, up to a third of the screen. */
function grow(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, innerHeight / 3)}px`;
}

function submit() {
  const box = byId("question");
  if (!send(box.value)) return;
  box.value = "";
  grow(box);
}

export function setUp() {
  const box = byId("question");
  byId("composer").addEventListener("submit", (event) => {
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
  box.addEventListener("input", () => {
    grow(box);
    const length = box.value.length;
    hint(length > 2000 ? `${length.toLocaleString("vi")} ký tự; câu hỏi ngắn cho câu trả lời đúng hơn.` : ENTER_HINT);
  });
  byId("stop").addEventListener("click", () => running?.controller.abort());
  byId("cancel-edit").addEventListener("click", () => {
    endEdit();
    fill("");
  });
  byId("new-chat").addEventListener("click", () => {
    running?.controller.abort();
    document.querySelector('#tabs [role="tab"]')?.click();
    store.start();
    show();
    box.focus();
  });
}
