// Search and filters: what is asked for decides what is shown, and stands in the address.

function update() {
  const choice = asked();
  select(choice);
  const all = events.length;
  const shown = selected.length === all ? say("all_shown", { n: all }) : say("shown", { n: selected.length, all });
  document.getElementById("shown").textContent = selected.length || !all ? shown : say("nothing");
  const filters = parameters();
  document.getElementById("clear").hidden = !filters.length;
  const chosen = filters.filter(([name]) => name !== "q").length;
  form.querySelector(".filters summary").dataset.chosen = chosen || "";
  drawSelection(choice);
}

let waiting;

function find() {
  update();
  clearTimeout(waiting);
  waiting = setTimeout(address, 200); // browsers refuse too many addresses in a row
}

function readAddress() {
  ask(addressed());
  update();
  document.querySelector("article.target")?.classList.remove("target");
  const element = anchor && document.getElementById(anchor);
  if (!element) return;
  if (element.closest("[hidden]")) {
    form.reset();
    find();
  }
  if (parameters().length || embedded) goTo(element);
}

form.addEventListener("input", find);
form.addEventListener("submit", (event) => event.preventDefault());
form.elements.q.addEventListener("keydown", (event) => {
  if (event.key === "Enter") selected[0]?.article.querySelector("a").focus();
});
document.getElementById("clear").addEventListener("click", () => {
  form.reset();
  find();
  form.elements.q.focus();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || !parameters().length) return;
  event.preventDefault(); // a plain anchor would drop the filters from the address
  clearTimeout(waiting);
  location.hash = [link.hash.slice(1), new URLSearchParams(parameters())].join("&");
});
addEventListener("hashchange", readAddress);
