// Small helps for who has scripts: every page works without them.
import "./keys.js";
import "./live.js";
import "./suggest.js";

const view = document.querySelector("form.view");
if (view) {
  view.querySelector("button").hidden = true;
  view.querySelector("select").addEventListener("change", () => view.requestSubmit());
}
