// Finds the dates of all articles with chrono-node, once for each line on standard input, and answers with
// the CPU time it took (user and system, seconds) and the number of expressions found, as JSON.
import * as chrono from "chrono-node";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const articles = readFileSync(process.argv[2], "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .map(({ text, published }) => ({ text, published: new Date(`${published}T12:00:00Z`) }));

createInterface({ input: process.stdin }).on("line", () => {
  const start = process.cpuUsage();
  let found = 0;
  for (const { text, published } of articles) found += chrono.parse(text, published).length;
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, found }));
});
