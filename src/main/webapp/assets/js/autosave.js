// What was typed stays in this tab until the server has it: a session that ended, a lost connection, a page closed by
// mistake. Kept under the revision of the ficha: as soon as that moves on, it is saved or somebody else's, and forgotten.
const KINDS = "input:not([type=hidden]):not([type=file]), textarea, select";

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const key = `minga:${form.getAttribute("action")}`;
  const revision = form.elements.revision.value;
  const fields = () => [...form.querySelectorAll(KINDS)];
  const chooses = (field) => field.type === "checkbox" || field.type === "radio";
  const values = () => fields().map((field) => (chooses(field) ? field.checked : field.value));
  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ revision, values: values() }));
    } catch {
      // no room, or none allowed: the form works as it does without this
    }
  };

  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (kept && kept.revision === revision && kept.values.length === fields().length && !document.querySelector(".errors")) {
    if (JSON.stringify(kept.values) !== JSON.stringify(values())) {
      fields().forEach((field, at) => {
        if (chooses(field)) field.checked = kept.values[at];
        else field.value = kept.values[at];
      });
      tell(form);
    }
  } else {
    sessionStorage.removeItem(key);
  }

  form.addEventListener("input", keep);
  form.addEventListener("submit", keep);
  // who discards the draft does not want it back from this tab either
  document.querySelector("form[data-discard]")?.addEventListener("submit", () => sessionStorage.removeItem(key));
  if (form.dataset.draft) sendDrafts(form);
}

// Where the server's copy is offered already, its note says so: what it offers stands in the form.
function tell(form) {
  const offer = document.querySelector("form[data-discard]");
  const note = offer?.querySelector("[role=status]") ?? document.createElement("p");
  note.textContent = form.dataset.autosave;
  if (offer) {
    offer.querySelector("a")?.remove();
  } else {
    note.className = "note";
    note.setAttribute("role", "status");
    form.prepend(note);
  }
}

// The server has it too, for another machine: twenty seconds after the last letter, on leaving a field, and when the page
// is left or hidden. After an answer that says that the session ended nothing more is sent; the text was kept.
function sendDrafts(form) {
  const status = document.getElementById("guardado");
  let dirty = false;
  let ended = false;
  let timer;
  const send = () => {
    clearTimeout(timer);
    if (!dirty || ended) return;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    // a browser sends no more than 64 kB of a page that is left
    const keepalive = body.toString().length < 60000;
    fetch(form.dataset.draft, { method: "POST", body, keepalive, redirect: "manual" })
      .then((answer) => {
        ended = answer.status === 401;
        dirty ||= !answer.ok && !ended;
        if (status && (answer.ok || ended)) status.textContent = ended ? form.dataset.draftEnded : form.dataset.draftSaved;
      })
      .catch(() => {
        dirty = true;
      });
  };
  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(send, 20000);
  });
  form.addEventListener("change", send);
  form.addEventListener("submit", () => {
    ended = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send();
  });
}
