"""The sample story's page, opened in Chromium.

Skipped where there is no Chromium on the path, or no Playwright (the ``browser`` extra) to drive it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import chronos
from browser.seen import Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARTICLES = Path(__file__).parents[2] / "events" / "stories" / "ellery-bridge" / "articles"
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]
VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


@pytest.fixture(scope="session")
def story() -> chronos.Chronology:
    """Build the sample story."""
    return chronos.chronicle(chronos.read(str(ARTICLES)), title="The Ellery Bridge")


@pytest.fixture(scope="session")
def address(story: chronos.Chronology, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write its page and return where it is."""
    return story.write(tmp_path_factory.mktemp("page"), ["html"])[0].as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once."""
    api = pytest.importorskip("playwright.sync_api", reason="no Playwright: install the browser extra")
    if CHROMIUM is None:
        pytest.skip("no Chromium on the path: apt-get install chromium")
    with api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Page]:
    """Open the page; whatever it does, it asks for nothing, logs nothing and breaks no policy."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(VIOLATIONS)
    faults: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda request: faults.append(request.url) if unasked(request.url) else None)
    opened.goto(address)
    yield opened
    faults += opened.evaluate("window.violations")
    context.close()
    assert faults == []


def unasked(url: str) -> bool:
    """Tell whether a request goes anywhere but to the page itself or to what it made."""
    return not url.startswith(("file:", "data:image/", "blob:"))
