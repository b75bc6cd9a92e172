"""What a reader sees of a page that is open in a browser."""

from __future__ import annotations

from typing import Any

Page = Any


def shown(page: Page) -> list[str]:
    """Return the titles that can be seen."""
    titles: list[str] = page.locator("#timeline article > :is(h3, h4, h5) > a").evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.textContent)"
    )
    return titles


def hash_of(page: Page) -> str:
    """Return what stands behind the # once the page has had time to write it."""
    page.wait_for_timeout(300)
    return str(page.evaluate("decodeURIComponent(location.hash)"))


def focused(page: Page) -> str:
    """Return the text of what has the focus."""
    return str(page.evaluate("document.activeElement.textContent"))
