// The records of the events that are shown: what the page shows of them, and what it carries packed.

async function unpacked() {
  const text = atob(JSON.parse(document.getElementById("files").textContent));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

// columns -> records, and lists of one long one -> lists
function spread(told) {
  if (Array.isArray(told)) return told;
  const [of, has] = [told.of, told.has];
  if (told.lengths) {
    const all = spread(of).values();
    return told.lengths.map((length) => Array.from({ length }, () => all.next().value));
  }
  const columns = Object.entries(of).map(([name, column]) => [name, spread(column).values()]);
  return Array.from({ length: told.rows }, (_, row) => {
    const held = columns.filter(([name]) => has[name]?.[row] !== 0);
    return Object.fromEntries(held.map(([name, column]) => [name, column.next().value]));
  });
}

function textsOf(article) {
  const when = article.querySelector(".when") ?? article.closest(".dated > li").firstElementChild;
  const told = article.querySelectorAll(":is(h3, h4, h5) > a, article > p > b, q, mark, div li");
  return [article.id.slice(2), ...Array.from([when, ...told], (element) => element.textContent)];
}

// a reference is a number between U+007F and a semicolon
function referred(value, texts) {
  const text = (_, number) => (number ? texts[number] : "\x7f");
  return JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? one.replace(/\x7f(\d*);/g, text) : one));
}

function leaves(value) {
  return value instanceof Object ? Object.values(value).flatMap(leaves) : [value];
}

function mentionOf({ article, told }) {
  const end = told.start + [...told.text].length;
  return { id: `${article}:${told.start}-${end}`, article, end, ...told };
}

function sourceOf({ told, quote, ...source }) {
  const end = quote.start + [...quote.exact].length;
  const mention = told && mentionOf({ ...source, told }).id;
  return { mention, ...source, quote: { prefix: "", suffix: "", end, ...quote } };
}

// in the order of the chronology: place, event, mentions, entry (its content lines by their names), cells
async function chosen() {
  const { places, ...told } = await unpacked();
  const [articles, events, entries, cells] =
    ["articles", "events", "entries", "cells"].map((name) => spread(told[name]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const records = selected.map(({ number, article }) => {
    const { sources, ...event } = referred(events[number], textsOf(article));
    event.sources = sources.map(sourceOf);
    const quoted = event.sources.map(({ quote, article }) => [quote.exact, byId.get(article)]);
    const known = leaves([event.id, event.title, event.when, event.status, quoted, event.tags]);
    const escaped = known.map((one) => String(one).replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n"));
    return {
      place: places[number],
      event,
      mentions: sources.filter((source) => source.told).map(mentionOf),
      entry: referred(entries[number], escaped),
      cells: referred(cells[number], known),
    };
  });
  return { ...told, articles, records: records.sort((a, b) => a.place - b.place) };
}
