// Practices of a dossier are dragged to another place: what the buttons do, in one step. The form is saved with the new order.
const form = document.querySelector("form[data-drag]");
const picks = [...form.querySelectorAll(".pick")];
let dragged = -1;

function drop(place) {
  const button = Object.assign(document.createElement("button"), {name: "accion", value: `mover:${dragged}:${place}`, hidden: true});
  form.append(button);
  form.requestSubmit(button);
}

picks.forEach((pick, place) => {
  // only by its number: texts in the fields must still be selected with the mouse
  const handle = pick.querySelector(".pick-n");
  handle.title = form.dataset.drag;
  handle.draggable = true;
  handle.addEventListener("dragstart", event => {
    dragged = place;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(pick, 0, 0);
  });
  pick.addEventListener("dragover", event => {
    event.preventDefault();
    pick.classList.add("pick-over");
  });
  pick.addEventListener("dragleave", () => pick.classList.remove("pick-over"));
  pick.addEventListener("drop", event => {
    event.preventDefault();
    if (dragged >= 0 && dragged !== place) {
      drop(place);
    }
  });
});
