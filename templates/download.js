// Files of the events that are shown, put together of the parts that the page carries.

async function parts() {
  const text = atob(JSON.parse(document.getElementById("files").textContent));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

// a content line in parts of 75 bytes at most (RFC 5545, 3.1)
function folded(line) {
  let [text, size] = ["", 0];
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 74) [text, size] = [`${text}\r\n `, 0];
    text += character;
    size += bytes;
  }
  return `${text}\r\n`;
}

const writers = {
  ics: ({ ics: [head, foot] }, chosen) =>
    [head, ...chosen.flatMap((event) => event.ics.split("\r\n").filter(Boolean).map(folded)), foot].join(""),
  csv: ({ csv }, chosen) => [csv, ...chosen.map((event) => event.csv)].join(""),
  json: (told, chosen) => `${JSON.stringify(chronology(told, chosen), null, 1)}\n`,
};
const types = { ics: "text/calendar", csv: "text/csv", json: "application/json" };

// a chronology.json of the chosen events, and of what they rest on
function chronology({ json, articles: all, left_out, ordered }, chosen) {
  const ids = new Set(chosen.map((event) => event.json.id));
  const told = chosen.map((event) => event.json);
  const read = new Set(told.flatMap((event) => event.sources.map((source) => source.article)));
  const used = all.filter((article) => read.has(article.id));
  const mentions = new Map(chosen.flatMap((event) => event.mentions).map((mention) => [mention.id, mention]));
  const report = {
    read: used.length, used: used.length, rejected: [], ignored: [], unresolved: [],
    left_out: left_out.filter((one) => ids.has(one.event)),
    ordered: ordered.filter(([earlier, later]) => ids.has(earlier) && ids.has(later)),
  };
  return { ...json, articles: used, mentions: [...mentions.values()], events: told, report };
}

async function download(format) {
  const told = await parts();
  const chosen = selected.map((event) => told.events[event.number]).sort((a, b) => a.place - b.place);
  const link = document.createElement("a");
  link.download = `chronology.${format}`;
  link.href = URL.createObjectURL(new Blob([writers[format](told, chosen)], { type: types[format] }));
  link.click();
  setTimeout(URL.revokeObjectURL, 10000, link.href);
}

form.querySelector(".files").addEventListener("click", (event) => {
  const format = event.target.dataset.file;
  if (format) download(format).catch(() => tell(say("cannot_unpack")));
});
