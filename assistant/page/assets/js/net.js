// Requests to this program, and what to say when one fails.

const UNREACHABLE =
  "Không kết nối được với máy chủ của trợ lý. Câu hỏi vẫn được giữ lại; hãy kiểm tra chương trình còn chạy rồi bấm “Hỏi lại”.";
const REFUSED = "Máy chủ không nhận câu hỏi này (có thể do quá dài). Hãy rút gọn rồi gửi lại.";

/**
 * Ask. `hear.stage` is told what is being done, `hear.part` the reply with as much of its text as
 * has come. Returns the whole reply or throws an Error in Vietnamese.
 */
export async function ask(turns, hear, signal) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const response = await post("/page/answer", { turns, whole: calm }, signal);
  let come = null;
  for await (const event of lines(response)) {
    if (event.type === "stage") hear.stage(event.text);
    else if (event.type === "error") throw new Error(event.text);
    else if (event.type === "reply") return event.reply;
    else hear.part((come = come ? { ...come, answer: come.answer + event.text } : event.reply));
  }
  throw new Error(UNREACHABLE);
}

export async function post(path, body, signal) {
  const response = await reached(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) throw new Error(REFUSED);
  return response;
}

export async function get(path) {
  const response = await reached(path, {});
  if (!response.ok) throw new Error(UNREACHABLE);
  return response;
}

async function reached(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(UNREACHABLE);
  }
}

/** Yield the JSON lines of a response as they arrive. */
async function* lines(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const parts = (rest + value).split("\n");
      rest = parts.pop();
      for (const part of parts) yield JSON.parse(part);
    }
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(UNREACHABLE);
  }
}

/** Give the person a file made of a response. */
export async function download(response, name) {
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
