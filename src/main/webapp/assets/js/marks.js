// Marks for comparison live in the address: each change is written into it and into every link and form that leads to the same list.
const boxes = [...document.querySelectorAll("input[name=p][form=f-comparar]")];

function marked() {
  const here = boxes.map(box => box.value);
  const elsewhere = new URL(location.href).searchParams.getAll("p").filter(slug => !here.includes(slug));
  return elsewhere.concat(boxes.filter(box => box.checked).map(box => box.value));
}

function withMarks(address, slugs) {
  const url = new URL(address, location.href);
  url.searchParams.delete("p");
  slugs.forEach(slug => url.searchParams.append("p", slug));
  return url.pathname + url.search + url.hash;
}

function keep() {
  const slugs = marked();
  document.querySelectorAll("main a[href^='/practicas']").forEach(link => {
    if (!link.closest(".marks, .take-away")) {
      link.setAttribute("href", withMarks(link.href, slugs));
    }
  });
  const search = document.getElementById("f-buscar");
  search.querySelectorAll("input[name=p]").forEach(field => field.remove());
  slugs.forEach(slug => {
    const field = Object.assign(document.createElement("input"), {type: "hidden", name: "p", value: slug});
    search.append(field);
  });
  history.replaceState(null, "", withMarks(location.href, slugs));
}

boxes.forEach(box => box.addEventListener("change", keep));
// A page that comes back from the browser's memory has its boxes as they were left.
addEventListener("pageshow", () => {
  if (boxes.some(box => box.checked !== box.defaultChecked)) {
    keep();
  }
});
