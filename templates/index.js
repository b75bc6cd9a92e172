// What the page knows of its events, and the elements that show them.

const { words, facets, scale, rows } = JSON.parse(document.getElementById("index").textContent);
const form = document.querySelector("#find form");
const articles = document.querySelectorAll("#timeline article");

// first, last: days since the year 1 began, infinite where open; choices: for each facet, their numbers
let before = 0;
const events = rows.map(([skipped, more, ...choices], number) => {
  before += skipped;
  return {
    number,
    article: articles[number],
    first: skipped === null ? -Infinity : before,
    last: more === null ? Infinity : before + more,
    choices: choices.map((some) => [some].flat()),
    text: null,
    selected: true,
  };
});

function say(name, slots = {}) {
  const sentence = words[name].one === undefined ? words[name] : words[name][slots.n === 1 ? "one" : "other"];
  return sentence.replace(/\{(\w+)\}/g, (_, slot) => String(slots[slot]).replace(/\B(?=(\d{3})+$)/g, words.thousands));
}

function tell(text) {
  document.getElementById("said").textContent = text;
}
