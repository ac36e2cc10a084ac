// Conversations, kept in this browser only. A conversation holds its questions with their whole
// replies, so that citations survive a reload without asking again. Several tabs of the browser may
// be open: each writes only the conversations that it changed, into what is kept by then.
import { toast } from "./dom.js";
import * as kept from "./kept.js";

const NAME = "1";
const MOST = 60;
const DROPPED = "Trình duyệt hết chỗ lưu: các cuộc hỏi cũ nhất đã được bỏ khỏi lịch sử.";
const NO_ROOM = "Trình duyệt không lưu được lịch sử (hết chỗ hoặc bị chặn). Các câu hỏi chỉ còn tới khi đóng trang.";

let conversationsKept = load() ?? [];
let currentId = kept.read("current", "sessionStorage") ?? conversationsKept[0]?.id ?? null;
// What this tab took away since it was opened; another tab's older copy must not bring it back.
const removed = new Set();
const told = new Set();

/** Return what is kept; a damaged or forbidden store is the same as an empty one. */
function load() {
  try {
    const { conversations } = JSON.parse(kept.read(NAME));
    return Array.isArray(conversations) ? conversations : null;
  } catch {
    return null;
  }
}

/** Write one changed conversation; when the browser has no room, the oldest others go. */
export function save(changed = current()) {
  conversationsKept = merged(load() ?? conversationsKept, changed);
  let list = conversationsKept;
  while (!kept.write(NAME, JSON.stringify({ conversations: list }))) {
    if (list.length <= 1) return tell(NO_ROOM);
    list = list.slice(0, -1);
  }
  if (list.length < conversationsKept.length) tell(DROPPED);
}

/** Say once what the person should know of the store. */
function tell(text) {
  if (!told.has(text)) toast(text);
  told.add(text);
}

/** Put this tab's conversation into the others; questions that another tab added to it stay. */
function merged(others, changed) {
  const list = others.filter((one) => !removed.has(one.id));
  if (removed.has(changed.id)) return list;
  const at = list.findIndex((one) => one.id === changed.id);
  if (at < 0) return [changed, ...list].slice(0, MOST);
  const have = new Set(changed.turns.map((turn) => turn.id));
  changed.turns.push(...list[at].turns.filter((turn) => !have.has(turn.id) && !removed.has(turn.id)));
  list[at] = changed;
  return list;
}

/**
 * Take over what another tab wrote, and say whether the conversation on screen changed. Kept as it
 * is here: the conversation of the turn that this tab is asking, and one not yet begun.
 */
export function onChange(asking, heard) {
  kept.onChange(NAME, () => {
    const before = current();
    const mine = asking() ? holder(asking()) : before.turns.length ? null : before;
    const others = load() ?? [];
    conversationsKept = mine ? merged(others, mine) : others;
    heard(JSON.stringify(current()) !== JSON.stringify(before));
  });
}

const identifier = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 7)}`;

export const conversations = () => conversationsKept.filter((one) => one.turns.length);

export function current() {
  return conversationsKept.find((one) => one.id === currentId) ?? start();
}

/** Begin a new conversation; it is kept once something was asked in it. */
export function start() {
  const fresh = { id: identifier(), title: "", created: Date.now(), turns: [] };
  conversationsKept = [fresh, ...conversationsKept.filter((one) => one.turns.length)];
  open(fresh.id);
  return fresh;
}

export function open(id) {
  currentId = id;
  kept.write("current", id, "sessionStorage");
}

export function rename(id, title) {
  const found = conversationsKept.find((one) => one.id === id);
  if (!found) return;
  found.title = title.trim() || found.title;
  save(found);
}

export function remove(id) {
  const found = conversationsKept.find((one) => one.id === id);
  removed.add(id);
  if (found) save(found);
}

/** Add a question to the current conversation; `at` replaces it and what follows (an edit). */
export function addTurn(question, at = null) {
  const conversation = current();
  if (at !== null) conversation.turns.splice(at).forEach((turn) => removed.add(turn.id));
  if (!conversation.title) conversation.title = question.replace(/\s+/g, " ").trim().slice(0, 80);
  const turn = { id: identifier(), question, status: "pending", reply: null };
  conversation.turns.push(turn);
  save(conversation);
  return turn;
}

/** The conversation that holds `turn`: another one may be on screen by now. */
const holder = (turn) => conversationsKept.find((one) => one.turns.includes(turn)) ?? current();

/** Write a turn that changed. */
export const saveTurn = (turn) => save(holder(turn));

/** The questions that give `turn` its context, and itself. */
export function context(turn, most = 8) {
  const { turns } = holder(turn);
  const before = turns.slice(0, turns.indexOf(turn)).filter((one) => one.status === "done");
  return [...before.map((one) => one.question), turn.question].slice(-most);
}
