// The conversation on screen: asking, stopping, asking again, editing.
import { byId, copy, toast } from "./dom.js";
import * as kept from "./kept.js";
import * as source from "./document.js";
import { drawPart, drawTurn, firstSource } from "./message.js";
import { ask as request } from "./net.js";
import * as store from "./store.js";
import { go } from "./tabs.js";

const LONGEST_LINK = 1500;
// Browsers need seconds to lay out more than this in one piece.
const LONGEST = 30_000;
const TOO_LONG = `Câu hỏi dài quá ${LONGEST.toLocaleString("vi")} ký tự. Hãy rút gọn rồi gửi lại.`;
const BUSY = "Đang trả lời câu trước. Hãy đợi xong hoặc bấm “Dừng”.";
const DRAFT = "draft";
const SOURCES = "Hãy xem nguồn trước khi dùng câu trả lời.";
const KEYS = "Enter để gửi, Shift + Enter để xuống dòng.";
// A finger has no Shift + Enter.
const HINT = matchMedia("(pointer: coarse)").matches ? SOURCES : `${KEYS} ${SOURCES}`;

let running = null;
let editing = null;

const act = {
  ask: (question) => send(question),
  retry: (turn) => (running ? toast(BUSY) : answer(turn)),
  edit: beginEdit,
  share,
  context: (turn) => store.context(turn),
  redraw: (turn) => {
    store.saveTurn(turn);
    redraw(turn);
  },
  fail: (error) => toast(error.message),
};

/** Draw the current conversation anew; what was running when the page closed is told as stopped. */
export function show() {
  for (const turn of store.current().turns) {
    if (turn.status === "pending" && turn !== running?.turn) turn.status = "stopped";
  }
  draw();
  endEdit();
}

function draw() {
  const { turns } = store.current();
  byId("messages").replaceChildren(...turns.map((turn) => drawTurn(turn, act)));
  byId("welcome").hidden = turns.length > 0;
}

/**
 * Ask a question; nothing is sent while another runs, nor when there is nothing to ask. Returns
 * false, or a promise of the end of the answer.
 */
export function send(question) {
  if (running) {
    // A double press of the same question is no second question.
    if (running.turn.question !== question) toast(BUSY);
    return false;
  }
  if (!question.trim() || question.length > LONGEST) {
    hint(question.trim() ? TOO_LONG : "Hãy nhập câu hỏi trước khi gửi.");
    byId("question").focus();
    return false;
  }
  go("chat");
  const replaced = editing;
  const turn = store.addTurn(question, replaced);
  endEdit();
  if (replaced !== null) show();
  else byId("messages").append(drawTurn(turn, act));
  byId("welcome").hidden = true;
  return answer(turn);
}

async function answer(turn) {
  const controller = new AbortController();
  running = { turn, controller };
  Object.assign(turn, { status: "pending", reply: null, error: null });
  busy(true);
  redraw(turn);
  element(turn)?.scrollIntoView({ block: "start" });
  const hear = { stage: (text) => stage(turn, text), part: (reply) => part(turn, reply) };
  try {
    turn.reply = await request(store.context(turn), hear, controller.signal);
    turn.status = "done";
  } catch (error) {
    turn.status = error.name === "AbortError" ? "stopped" : "error";
    turn.error = error.message;
  }
  if (running?.controller === controller) running = null;
  busy(running !== null);
  store.saveTurn(turn);
  redraw(turn);
  if (turn.status === "done") prove(turn);
}

/** Where the document stands beside the answer, it shows what the answer rests on first. */
function prove(turn) {
  if (!source.isBeside() || !element(turn)) return;
  const first = firstSource(turn.reply);
  if (first) source.openSource(first, element(turn));
  else source.clear();
}

const element = (turn) => byId("messages").querySelector(`[data-turn="${turn.id}"]`);

function redraw(turn) {
  element(turn)?.replaceWith(drawTurn(turn, act));
}

function stage(turn, text) {
  const line = element(turn)?.querySelector(".stage");
  if (line) line.textContent = text;
}

/** Show what has come so far; every statement was checked before the first was sent. */
function part(turn, reply) {
  turn.reply = reply;
  const box = element(turn)?.querySelector(".answer");
  box?.replaceWith(drawPart(reply));
}

function busy(on) {
  byId("send").hidden = on;
  byId("stop").hidden = !on;
}

function hint(text) {
  byId("hint").textContent = text;
}

function beginEdit(turn) {
  if (running) return toast(BUSY);
  editing = store.current().turns.indexOf(turn);
  byId("editing").hidden = false;
  fill(turn.question);
}

function endEdit() {
  editing = null;
  byId("editing").hidden = true;
}

function fill(text) {
  put(text);
  byId("question").focus();
}

/** Set what is being typed; it is kept in case the page is closed or drawn anew. */
function put(text) {
  const box = byId("question");
  box.value = text;
  kept.write(DRAFT, text, "sessionStorage");
  grow(box);
}

function share(turn) {
  // A question that was understood from those before it is nothing without them.
  const asked = turn.reply?.carried ? store.context(turn) : [turn.question];
  const link = `${location.origin}/?${new URLSearchParams(asked.map((one) => ["q", one]))}`;
  if (asked.join("").length > LONGEST_LINK) toast("Câu hỏi quá dài để tạo liên kết.");
  else copy(link, "Đã chép liên kết tới câu hỏi.");
}

/** Let the box grow with its text, up to a third of the screen. */
function grow(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, innerHeight / 3)}px`;
}

function submit() {
  const box = byId("question");
  if (!send(box.value)) return;
  put("");
}

function stop() {
  running?.controller.abort();
}

export function setUp() {
  const box = byId("question");
  store.onChange(() => running?.turn, (changed) => changed && editing === null && draw());
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
  hint(HINT);
  put(kept.read(DRAFT, "sessionStorage") ?? "");
  box.addEventListener("input", () => {
    kept.write(DRAFT, box.value, "sessionStorage");
    grow(box);
    const length = box.value.length;
    hint(length > 2000 ? `${length.toLocaleString("vi")} ký tự; câu hỏi ngắn cho câu trả lời đúng hơn.` : HINT);
  });
  byId("stop").addEventListener("click", stop);
  byId("cancel-edit").addEventListener("click", () => {
    endEdit();
    fill("");
  });
  byId("new-chat").addEventListener("click", () => {
    stop();
    go("chat");
    store.start();
    source.clear();
    show();
    box.focus();
  });
}
