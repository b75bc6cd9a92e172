"""Measure the page in Chromium: its size, when it first shows something, and what a filter takes.

    python benchmarks/page.py [--articles 1600] [--events 5000] [--rounds 5]

A filter is measured from the key to the next frame, and as the time that the page's thread is at work, which
other programs on the machine do not lengthen. Needs Chromium and the `browser` extra.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

import attrs
from articles import articles
from playwright.sync_api import Page, sync_playwright

import chronos

SEARCHES = ("council", "the", "zeppelin", "bridge", "")
SEARCH = """
async (words) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const field = document.querySelector("input[type=search]");
  await frame();
  const start = performance.now();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
  return performance.now() - start;
}
"""
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def written(folder: Path, count: int, most: int) -> Path:
    """Write the page of articles made for measuring."""
    made = (
        chronos.Article(one["text"], one["published"], one["title"], outlet=one["outlet"], id=one["id"])
        for one in articles(count)
    )
    told = chronos.chronicle(made, title="Measured")
    return attrs.evolve(told, events=told.events[:most]).write(folder, ["html"])[0]


def measured(page: Page, address: str) -> tuple[float, dict[str, tuple[float, float]]]:
    """Open the page; return when it first shows something, and both times of each search; milliseconds."""
    tools: Any = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def at_work() -> float:
        metrics = {one["name"]: one["value"] for one in tools.send("Performance.getMetrics")["metrics"]}
        return 1000 * float(metrics["TaskDuration"])

    page.goto(address)
    page.wait_for_timeout(4000)  # until the texts to search in are ready
    times = {}
    for words in SEARCHES:
        before = at_work()
        waited = page.evaluate(SEARCH, words)
        times[words] = (waited, at_work() - before)
        page.wait_for_timeout(400)
    return page.evaluate(FIRST_PAINT), times


def main() -> None:
    """Print the medians of all rounds."""
    asked = argparse.ArgumentParser(description="Measure the page in Chromium.")
    for name, value in {"articles": 1600, "events": 5000, "rounds": 5}.items():
        asked.add_argument(f"--{name}", type=int, default=value)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = written(Path(folder), options.articles, options.events)
        print(f"{file.stat().st_size / 1e6:.2f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        rounds = [measured(browser.new_page(), file.as_uri()) for _ in range(options.rounds)]
    print(f"first paint {statistics.median(paint for paint, _ in rounds):.0f} ms")
    for words in SEARCHES:
        waited, worked = (statistics.median(times[words][n] for _, times in rounds) for n in (0, 1))
        print(f"search for {words or 'nothing':<10}{waited:>6.0f} ms, at work {worked:.0f} ms")


if __name__ == "__main__":
    main()
