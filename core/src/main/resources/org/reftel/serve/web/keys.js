// Keys for who would rather not use a mouse. They can be switched off on /help/keys (WCAG 2.1.4), do nothing while
// somebody types, and do nothing that a link or a button of the page does not do.
const OFF = "reftel-keys";
const STEPS = "main [data-step], main .paragraph, main tbody tr";
const HERE = "main [data-here], main :target";
const PLACES = { r: "/", b: "/browse", f: "/files", p: "/promises", t: "/trace", h: "/help" };
const PAUSE = 1500;

let waiting = 0;
let hit = -1;

function stored() {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function store(value) {
  try {
    localStorage.setItem(OFF, value);
  } catch {
    // A browser that keeps nothing forgets the switch with the page.
  }
}

function types(target) {
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}

function seen(element) {
  return element.getClientRects().length > 0;
}

function step(by) {
  const all = [...document.querySelectorAll(STEPS)].filter(seen);
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((one) => one.contains(document.activeElement) || one === document.activeElement);
  const marked = all.findIndex((one) => one.matches(HERE) || one.querySelector(HERE) !== null);
  const from = at >= 0 ? at : marked >= 0 ? marked : by > 0 ? -1 : all.length;
  const next = all[Math.min(all.length - 1, Math.max(0, from + by))];
  const row = next.matches("tr") ? next.querySelector("a[href]") : null;
  if (row === null && !next.hasAttribute("tabindex")) {
    next.tabIndex = -1;
  }
  (row ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function toHit(by) {
  const all = [...document.querySelectorAll("main mark")].filter(seen);
  if (all.length === 0) {
    return;
  }
  all[hit]?.classList.remove("here");
  hit = hit < 0 && by < 0 ? all.length - 1 : (hit + by + all.length) % all.length;
  all[hit].classList.add("here");
  all[hit].scrollIntoView({ block: "center" });
}

// Copies the citation of the paragraph that has the focus or that the address names.
function copy() {
  const here = document.activeElement.closest("[data-step], .paragraph, tbody tr")
    ?? document.querySelector(HERE)?.closest("[data-step], .paragraph, tr");
  const button = (here ?? document).querySelector("[data-copy]");
  if (button !== null) {
    button.click();
    setTimeout(() => button.dataset.copied && say("Copied: " + button.parentElement.querySelector("code").textContent), 150);
  }
}

function say(words) {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  document.body.append(toast);
  toast.textContent = words;
  setTimeout(() => toast.remove(), 4000);
}

async function help() {
  const page = await fetch("/help/keys");
  const text = new DOMParser().parseFromString(await page.text(), "text/html");
  const list = text.querySelector("#keys");
  if (list === null) {
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Keys");
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.textContent = "Close";
  form.append(close);
  dialog.append(document.importNode(list, true), form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function pressed(event) {
  const key = event.key;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (types(event.target)) {
    if (key === "Escape") {
      event.target.blur();
    }
    return;
  }
  if (stored() === "off" || document.querySelector("dialog[open]") !== null) {
    return;
  }
  if (Date.now() - waiting < PAUSE) {
    waiting = 0;
    if (key in PLACES) {
      event.preventDefault();
      location.assign(PLACES[key]);
      return;
    }
  }
  const act = {
    "/": () => document.querySelector("#q")?.select(),
    "?": help,
    j: () => step(1),
    k: () => step(-1),
    n: () => toHit(1),
    p: () => toHit(-1),
    c: copy,
    g: () => { waiting = Date.now(); },
    Escape: () => {
      document.querySelectorAll("mark.here").forEach((one) => one.classList.remove("here"));
      hit = -1;
      document.activeElement.blur();
    },
  }[key];
  if (act) {
    if (key !== "Escape") {
      event.preventDefault();
    }
    act();
  }
}

document.addEventListener("keydown", pressed);

const box = document.querySelector("#keys-on");
if (box) {
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.checked = stored() !== "off";
  box.addEventListener("change", () => store(box.checked ? "on" : "off"));
}
