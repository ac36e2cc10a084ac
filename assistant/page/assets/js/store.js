// Conversations, kept in this browser only. A conversation holds its questions with their whole
// replies, so that citations survive a reload without asking again.
const KEY = "tro-ly-nghi-quyet/1";
const MOST = 60;

let state = load();

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (Array.isArray(kept?.conversations)) return kept;
  } catch {
    // A damaged or forbidden store is the same as an empty one.
  }
  return { conversations: [], current: null };
}

/** Write the state; when the browser has no room, the oldest conversations go. */
export function save() {
  state.conversations = state.conversations.slice(0, MOST);
  for (;;) {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
      return;
    } catch {
      if (state.conversations.length <= 1) return;
      state.conversations.pop();
    }
  }
}

const identifier = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 7)}`;

export const conversations = () => state.conversations.filter((one) => one.turns.length);

export function current() {
  let found = state.conversations.find((one) => one.id === state.current);
  if (!found) found = start();
  return found;
}

export function start() {
  const empty = state.conversations.find((one) => !one.turns.length);
  const fresh = empty ?? { id: identifier(), title: "", created: Date.now(), turns: [] };
  if (!empty) state.conversations.unshift(fresh);
  state.current = fresh.id;
  save();
  return fresh;
}

export function open(id) {
  state.current = id;
  save();
}

export function rename(id, title) {
  const found = state.conversations.find((one) => one.id === id);
  if (found) found.title = title.trim() || found.title;
  save();
}

export function remove(id) {
  state.conversations = state.conversations.filter((one) => one.id !== id);
  if (state.current === id) state.current = null;
  save();
}

/** Add a question to the current conversation; `at` replaces it and what follows (an edit). */
export function addTurn(question, at = null) {
  const conversation = current();
  if (at !== null) conversation.turns.splice(at);
  if (!conversation.title) conversation.title = question.replace(/\s+/g, " ").trim().slice(0, 80);
  const turn = { id: identifier(), question, status: "pending", reply: null };
  conversation.turns.push(turn);
  save();
  return turn;
}

/** The questions that give `turn` its context, and itself. */
export function context(turn, most = 8) {
  const { turns } = current();
  const until = turns.indexOf(turn);
  const before = turns.slice(0, until).filter((one) => one.status === "done");
  return [...before.map((one) => one.question), turn.question].slice(-most);
}
