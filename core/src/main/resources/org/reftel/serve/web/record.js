// A record's page: lights the words of a statement, copies citations, goes to the paragraph asked for.
const light = (number, on) => {
  for (const mark of document.querySelectorAll("mark[data-s]")) {
    if (mark.dataset.s.split(" ").includes(number)) {
      mark.classList.toggle("lit", on);
    }
  }
};
for (const link of document.querySelectorAll("[data-lights]")) {
  const number = link.dataset.lights;
  for (const [event, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
    link.addEventListener(event, () => light(number, on));
  }
}
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent);
      button.dataset.copied = "yes";
      button.firstChild.textContent = "Copied";
    });
  }
}
const record = document.querySelector("article.record");
const old = /^#(?:par|p)?(\d.*)$/.exec(location.hash);
if (old && !document.getElementById(decodeURIComponent(location.hash.slice(1)))) {
  // An old link to a paragraph that this page does not have: its own address says what there is.
  location.replace("/" + record.dataset.id + "/" + old[1]);
} else if (!location.hash) {
  // Whoever goes on by keyboard goes on from the paragraph that he was led to, as behind a fragment.
  const here = document.querySelector("[data-here]");
  if (here) {
    here.tabIndex = -1;
    here.focus({ preventScroll: true });
    here.scrollIntoView();
  }
}
