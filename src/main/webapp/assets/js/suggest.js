// Proposals while one types: a combobox over a plain field. Without this the field searches just the same.
const PAUSE = 150;

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = `${field.id}-propuestas`;
  list.className = "proposals";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.label);
  list.hidden = true;
  field.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer = 0;
  let asked = null;
  const options = () => [...list.querySelectorAll("[role=option]")];

  const show = (open) => {
    list.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };

  const choose = (index) => {
    chosen = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", options()[index].id);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  };

  const address = (group, value) => ({
    practices: `/practicas/${encodeURIComponent(value)}`,
    themes: `/practicas?tema=${encodeURIComponent(value)}`,
    communes: `/practicas?comuna=${encodeURIComponent(value)}`,
    bodies: `/practicas?q=${encodeURIComponent(`"${value}"`)}`,
  })[group];

  const fill = (answer) => {
    list.replaceChildren();
    let number = 0;
    for (const group of ["practices", "themes", "communes", "bodies"]) {
      if (!answer[group]?.length) continue;
      const head = document.createElement("li");
      head.className = "proposals-head";
      head.setAttribute("role", "presentation");
      head.textContent = field.dataset[group];
      list.append(head);
      for (const one of answer[group]) {
        const option = document.createElement("li");
        option.id = `${list.id}-${++number}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = address(group, one.value);
        option.textContent = one.label;
        if (group !== "practices") {
          const count = document.createElement("span");
          count.className = "num";
          count.textContent = ` ${one.count}`;
          option.append(count);
        }
        list.append(option);
      }
    }
    chosen = -1;
    show(number > 0);
  };

  const ask = async () => {
    asked?.abort();
    const text = field.value.trim();
    if (text.length < 2) return show(false);
    asked = new AbortController();
    try {
      const language = document.documentElement.lang;
      const answer = await fetch(`${field.dataset.suggest}?lang=${language}&q=${encodeURIComponent(text)}`, { signal: asked.signal });
      if (answer.ok && document.activeElement === field) fill(await answer.json());
    } catch {
      show(false);
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      if (list.hidden) return show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + all.length + (chosen < 0 && step < 0 ? 1 : 0)) % all.length);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(all[chosen].dataset.address);
    }
  });
  field.addEventListener("blur", () => setTimeout(() => show(false), PAUSE));
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.address);
    }
  });
}
