// Small settings kept in this browser; where that is forbidden, the page goes on without.

const PREFIX = "tro-ly-nghi-quyet/";

/** Return what is kept, else null. `where` is the browser's storage or that of one tab. */
export function read(name, where = "localStorage") {
  try {
    return window[where].getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keep a text; return whether it could be kept. */
export function write(name, text, where = "localStorage") {
  try {
    window[where].setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/** Call back when another tab has changed what is kept under this name. */
export function onChange(name, heard) {
  window.addEventListener("storage", ({ key }) => (key === PREFIX + name || key === null) && heard());
}
