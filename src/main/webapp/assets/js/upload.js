// Attaches the chosen files by the tus protocol, two at a time: each goes on where it stood after a lost connection, a closed
// page or an ended session, since the server keeps what came and knows the file again by name, size and date.
const form = document.querySelector("form[data-upload]");
const input = form.querySelector("input[type=file]");
const [waiting, loading, offline, attached, cancel, cancelled, ended, goOn, publish, retry, back, title, several, failed] =
  form.dataset.words.split("|");
const CHUNK = Number(form.dataset.chunk ?? 1 << 20);
const AT_ONCE = 2;
let token = form.elements._csrf.value;

input.multiple = true;
input.insertAdjacentElement("beforebegin", make("p", several, "hint"));

form.addEventListener("submit", (event) => {
  if (input.files.length === 0) return;
  event.preventDefault();
  uploadAll([...input.files]);
});

function make(name, text, className) {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function button(text, act) {
  const element = make("button", text, "button button-quiet");
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

// One line of the list: name, bar, words, buttons.
function line(list, file) {
  const item = document.createElement("li");
  const bar = document.createElement("progress");
  const words = make("p", waiting);
  const actions = make("p", "", "row");
  bar.max = file.size;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  item.append(make("p", file.name), bar, words, actions);
  list.append(item);
  return {
    show(text, done) {
      if (done !== undefined) bar.value = done;
      const full = text.replace("{0}", Math.floor((bar.value * 100) / file.size));
      if (words.textContent !== full) words.textContent = full;
    },
    offer(...elements) {
      actions.replaceChildren(...elements);
    },
  };
}

async function uploadAll(files) {
  const section = document.createElement("section");
  const list = make("ul", "", "plain");
  const heading = make("h2", title);
  heading.tabIndex = -1;
  section.id = "cargas";
  section.append(heading, list);
  form.before(section);
  form.hidden = true;
  document.getElementById("recibidos")?.remove();
  heading.focus();
  const open = form.elements.open.value === "si";
  const queue = files.map((file) => ({ file, line: line(list, file) }));
  const results = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await upload(next, files.length, open));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const end = make("p", "", "row");
  const link = make("a", back, "button");
  link.href = form.dataset.back;
  end.append(link);
  section.append(end);
  const done = results.every((result) => result.place);
  if (done && open && results.length === 1) location.assign(`${results[0].place}/publicacion`);
  else if (done && !open) location.assign(form.dataset.back);
}

function metadata(file, count) {
  const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const pairs = { filename: file.name, modified: String(file.lastModified), seen: form.elements.seen.value };
  if (count === 1) pairs.title = form.elements.title.value;
  return Object.entries(pairs).map(([key, value]) => `${key} ${encode(value)}`).join(",");
}

function ask(method, address, headers = {}, body = undefined, signal = undefined) {
  return fetch(address, {
    method,
    body,
    signal,
    redirect: "manual",
    headers: { "Tus-Resumable": "1.0.0", "X-CSRF-Token": token, ...headers },
  });
}

const isSignedOut = (answer) => answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
const pause = (time) => new Promise((resume) => setTimeout(resume, time));

// The forms of a new session bear a new token.
async function renew() {
  try {
    const page = await fetch(location.href, { redirect: "error" });
    const found = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-upload] [name=_csrf]");
    if (found) token = found.value;
  } catch {
    // still signed out, or no connection: it is asked again
  }
}

// Uploads one file; the place of the evidence, or nothing where it was cancelled.
async function upload({ file, line }, count, open) {
  const stop = new AbortController();
  let address;
  let wait = 500;
  const cancelButton = button(cancel, () => stop.abort());
  line.offer(cancelButton);
  const again = (text, label) =>
    new Promise((resume) => {
      line.show(text);
      line.offer(button(label, resume), cancelButton);
      stop.signal.addEventListener("abort", resume);
    }).then(() => line.offer(cancelButton));
  let offset = -1;
  while (!stop.signal.aborted) {
    try {
      const answer = await step();
      if (answer.status === 201) address ??= answer.headers.get("Location");
      if (stop.signal.aborted) break;
      if (isSignedOut(answer)) {
        await again(ended, goOn);
        await renew();
        offset = -1;
      } else if (answer.status === 404 || answer.status === 410) {
        address = undefined;
        offset = -1;
      } else if (answer.status === 422 || answer.headers.has("Minga-Refused")) {
        await again(await answer.text(), retry);
        offset = -1;
      } else if (!answer.ok) {
        if (answer.status === 409 && offset === file.size) await again(await answer.text(), retry);
        throw new Error(failed);
      } else {
        wait = 500;
        offset = Number(answer.headers.get("Upload-Offset"));
        line.show(loading, offset);
        const place = answer.headers.get("Location");
        if (place?.includes("/antecedentes/")) return attach(place);
      }
    } catch {
      if (stop.signal.aborted) break;
      offset = -1;
      line.show(offline);
      await pause(wait);
      wait = Math.min(wait * 2, 10000);
    }
  }
  if (address) ask("DELETE", address).catch(() => {});
  line.show(cancelled, 0);
  line.offer();
  return {};

  function step() {
    if (!address) return ask("POST", form.dataset.upload, { "Upload-Length": file.size, "Upload-Metadata": metadata(file, count) });
    if (offset < 0) return ask("HEAD", address);
    const type = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": offset };
    return ask("PATCH", address, type, file.slice(offset, offset + CHUNK), stop.signal);
  }

  function attach(place) {
    line.show(attached, file.size);
    line.offer();
    if (open) {
      const link = make("a", publish);
      link.href = `${new URL(place, location).pathname}/publicacion`;
      line.offer(link);
    }
    return { place: new URL(place, location).pathname };
  }
}
