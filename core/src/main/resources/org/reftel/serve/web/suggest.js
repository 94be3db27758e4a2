// Suggestions in the search box: a combobox as ARIA 1.2 has it. Without this script the box is a plain one.
const PAUSE = 120;
const box = document.querySelector("#q");
let list = null;
let active = -1;
let waiting = 0;
let asking = null;

function options() {
  return list === null ? [] : [...list.children];
}

function close() {
  list?.remove();
  list = null;
  active = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function choose(index) {
  const all = options();
  all[active]?.setAttribute("aria-selected", "false");
  active = index;
  const one = all[active];
  if (one === undefined) {
    active = -1;
    box.removeAttribute("aria-activedescendant");
    return;
  }
  one.setAttribute("aria-selected", "true");
  box.setAttribute("aria-activedescendant", one.id);
  one.scrollIntoView({ block: "nearest" });
}

function option(suggestion, index) {
  const one = document.createElement("li");
  one.id = `suggestion-${index}`;
  one.setAttribute("role", "option");
  one.setAttribute("aria-selected", "false");
  one.dataset.href = suggestion.href;
  const text = document.createElement("bdi");
  text.textContent = suggestion.text;
  const note = document.createElement("span");
  note.className = "muted";
  note.textContent = ` ${suggestion.kind} · ${suggestion.note}`;
  one.append(text, note);
  one.addEventListener("mousedown", (event) => event.preventDefault());
  one.addEventListener("click", () => location.assign(suggestion.href));
  return one;
}

function show(suggestions) {
  close();
  if (suggestions.length === 0 || document.activeElement !== box) {
    return;
  }
  list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.append(...suggestions.map(option));
  box.after(list);
  box.setAttribute("aria-expanded", "true");
}

async function ask() {
  asking?.abort();
  const typed = box.value.trim();
  if (typed.length < 2) {
    close();
    return;
  }
  asking = new AbortController();
  try {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
    if (answer.ok) {
      show((await answer.json()).suggestions);
    }
  } catch {
    // A newer question took its place, or the server is gone: the box stays a plain one.
  }
}

function key(event) {
  const all = options();
  if (event.key === "Escape" && list !== null) {
    event.preventDefault();
    close();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
    event.preventDefault();
    const by = event.key === "ArrowDown" ? 1 : -1;
    choose(active < 0 && by < 0 ? all.length - 1 : active + by >= all.length ? -1 : active + by);
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    location.assign(all[active].dataset.href);
  }
}

if (box !== null) {
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", "suggestions");
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", key);
  box.addEventListener("blur", close);
}
