// The events that fit what is asked for, and the list with only them in it.

function textOf(event) {
  const told = event.article.querySelectorAll("h3, h4, h5, .when, b, aside, q, div > p");
  const date = event.article.closest(".dated > li").firstElementChild.textContent;
  return fold([date, ...Array.from(told, (element) => element.textContent)].join("\n"));
}

function fits(event, { words: sought, from, to, choices }) {
  if (event.first > to || event.last < from) return false;
  for (const [facet, wanted] of choices.entries()) {
    if (wanted.size && !event.choices[facet].some((choice) => wanted.has(choice))) return false;
  }
  if (!sought.length) return true;
  event.text ??= textOf(event);
  return sought.every((word) => event.text.includes(word));
}

// each day, month and year, with what stands under it
const groups = new Map();
for (const event of events) {
  for (const group of [".dated > li", ".month", ".year"]) {
    const element = event.article.closest(group);
    if (!groups.has(element)) groups.set(element, []);
    groups.get(element).push(event);
  }
}

let selected = events;

// only what changes is touched: the page may hold thousands of events
function select(choice) {
  selected = events.filter((event) => fits(event, choice));
  const shown = new Set(selected);
  for (const event of events) {
    if (event.shown === shown.has(event)) continue;
    event.shown = shown.has(event);
    event.article.parentElement.hidden = !event.shown;
  }
  for (const [element, held] of groups) {
    const empty = !held.some((event) => event.shown);
    if (element.hidden !== empty) element.hidden = empty;
  }
}

// the texts are made ready while nobody waits
function prepare(from = 0) {
  const until = Math.min(from + 100, events.length);
  for (const event of events.slice(from, until)) event.text ??= textOf(event);
  if (until < events.length) setTimeout(prepare, 20, until);
}
setTimeout(prepare, 500);
