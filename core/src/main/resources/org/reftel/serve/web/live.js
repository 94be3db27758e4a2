// On the page of a trace the answer follows the typing: the same address is asked for, and its main part put in place.
const PAUSE = 300;
const box = document.querySelector("#q");
let waiting = 0;
let asking = null;

function place() {
  return document.querySelector("[data-live]");
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const here = new URL(location.href);
  here.searchParams.set("q", box.value.trim());
  here.searchParams.delete("page");
  const path = here.pathname + here.search;
  try {
    const answer = await fetch(path, { signal: asking.signal });
    // A number leads to its record: there one goes by Enter, and not in the middle of a word.
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-live]");
    if (fresh === null) {
      return;
    }
    place().replaceWith(document.importNode(fresh, true));
    history.replaceState(null, "", path);
    document.title = page.title;
    const back = document.querySelector("form.view input[name=back]");
    if (back !== null) {
      back.value = path;
    }
  } catch {
    // A newer question took its place, or the server is gone: Enter asks again.
  }
}

if (box !== null && place() !== null) {
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
}
