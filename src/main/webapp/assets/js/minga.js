// Small helps over pages that are whole without them.
const errors = document.querySelector(".errors");
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}

if (document.querySelector("input[data-suggest]")) {
  import(new URL("suggest.js", import.meta.url));
}

if (document.querySelector("form[data-autosave]")) {
  import(new URL("autosave.js", import.meta.url));
}

if (document.querySelector("button[data-passkey]")) {
  import(new URL("passkey.js", import.meta.url));
}

if (document.getElementById("f-comparar")) {
  import(new URL("marks.js", import.meta.url));
}

if (document.querySelector("form[data-drag] .pick")) {
  import(new URL("drag.js", import.meta.url));
}

if (document.querySelector("form[data-upload]")) {
  import(new URL("upload.js", import.meta.url));
}

document.querySelector("a[data-print]")?.addEventListener("click", event => {
  event.preventDefault();
  print();
});

document.querySelector("input[data-copy]")?.addEventListener("focus", event => event.target.select());
