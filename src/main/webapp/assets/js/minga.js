// Small helps over pages that are whole without them.
const errors = document.querySelector(".errors");
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}
