"""Take the pictures of docs/images from the sample story: needs Chromium and the `browser` extra."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

import chronos

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "events" / "stories" / "ellery-bridge" / "articles"
PICTURES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "page.png": ("", {"viewport": {"width": 1000, "height": 760}}),
    "page-phone.png": (
        "#q=inquiry",
        {"viewport": {"width": 360, "height": 720}, "color_scheme": "dark"},
    ),
}


def main() -> None:
    """Write each picture anew."""
    folder = Path(tempfile.mkdtemp())
    chronos.chronicle(chronos.read(str(ARTICLES)), title="The Ellery Bridge").write(folder, ["html"])
    address = (folder / "chronology.html").as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (hash, settings) in PICTURES.items():
            page = browser.new_page(**settings)
            page.goto(address + hash)
            page.screenshot(path=ROOT / "docs" / "images" / name)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
