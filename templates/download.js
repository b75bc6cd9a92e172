// Files of the events that are shown.

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

function entryOf({ entry }) {
  const lines = Object.entries(entry).map((line) => line.join(":"));
  return lines.length ? ["BEGIN:VEVENT", ...lines, "END:VEVENT"].map(folded).join("") : "";
}

function line(cells) {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(",")}\r\n`;
}

const writers = {
  ics: ({ calendar: [head, foot], records }) => [head, ...records.map(entryOf), foot].join(""),
  csv: ({ columns, records }) => [columns, ...records.map(({ cells }) => Object.values(cells))].map(line).join(""),
  json: (told) => `${JSON.stringify(chronology(told), null, 1)}\n`,
};
const types = { ics: "text/calendar", csv: "text/csv", json: "application/json" };

// a chronology.json of the chosen events, and of what they rest on
function chronology({ json, articles: all, left_out, ordered, records }) {
  const events = records.map(({ event }) => event);
  const ids = new Set(events.map((event) => event.id));
  const read = new Set(events.flatMap((event) => event.sources.map((source) => source.article)));
  const articles = all.filter((article) => read.has(article.id));
  const mentions = new Map(records.flatMap((record) => record.mentions).map((mention) => [mention.id, mention]));
  const report = {
    read: articles.length, used: articles.length, rejected: [], ignored: [], unresolved: [],
    left_out: left_out.filter((one) => ids.has(one.event)),
    ordered: ordered.filter(([earlier, later]) => ids.has(earlier) && ids.has(later)),
  };
  return { ...json, articles, mentions: [...mentions.values()], events, report };
}

async function download(format) {
  const link = document.createElement("a");
  link.download = `chronology.${format}`;
  link.href = URL.createObjectURL(new Blob([writers[format](await chosen())], { type: types[format] }));
  link.click();
  setTimeout(URL.revokeObjectURL, 10000, link.href);
}

form.querySelector(".files").addEventListener("click", (event) => {
  const format = event.target.dataset.file;
  if (format) download(format).catch(() => tell(say("cannot_unpack")));
});
