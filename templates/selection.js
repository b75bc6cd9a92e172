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

// years, in them months, in them days, in them events: each element with all events within it
function grouped(some, [selector, ...inner]) {
  const groups = new Map();
  for (const event of some) {
    const element = event.article.closest(selector);
    if (!groups.has(element)) groups.set(element, []);
    groups.get(element).push(event);
  }
  return Array.from(groups, ([element, held]) =>
    ({ element, events: held, inner: inner.length ? grouped(held, inner) : [], shown: true }));
}

const years = grouped(events, [".year", ".month", ".dated > li", "article"]);
let selected = events;

// only what changes is touched, and nothing within what is hidden: there may be thousands of events
function show(group) {
  const shown = group.events.some((event) => event.selected);
  if (shown !== group.shown) group.element.hidden = !shown;
  group.shown = shown;
  if (shown) group.inner.forEach(show);
}

function select(choice) {
  for (const event of events) event.selected = fits(event, choice);
  selected = events.filter((event) => event.selected);
  years.forEach(show);
}

// the texts are made ready while nobody waits
function prepare(from = 0) {
  const until = Math.min(from + 100, events.length);
  for (const event of events.slice(from, until)) event.text ??= textOf(event);
  if (until < events.length) setTimeout(prepare, 20, until);
}
setTimeout(prepare, 500);
