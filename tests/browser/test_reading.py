"""Everybody can read the page: on screens, on paper, in a frame, and without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import chronos
from browser.seen import Page, shown
from chronos.export.clean import one_line

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def test_all_events_are_shown_at_first(page: Page, story: chronos.Chronology) -> None:
    """And counted."""
    assert sorted(shown(page)) == sorted(one_line(event.title) for event in story)
    assert page.locator("#shown").inner_text() == f"All {len(story)} events"


def test_all_unfolds_and_folds(page: Page) -> None:
    """At one press each."""
    page.get_by_role("button", name="Open all").click()
    assert page.locator("#timeline details:not([open])").count() == 0
    page.get_by_role("button", name="Close all").click()
    assert page.locator("#timeline details[open]").count() == 0


def test_paper_has_all_unfolded_and_the_addresses(page: Page, story: chronos.Chronology) -> None:
    """No controls; every reason is there; the list of articles prints where they are."""
    page.emulate_media(media="print")
    assert not page.locator("#find").is_visible()
    assert page.locator("article div > details > ol").evaluate_all(
        "all => all.every((one) => one.getBoundingClientRect().height > 0)"
    )
    printed = page.locator(".articles a").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "attr(href)" in printed or "https://" in printed
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_all_can_be_read_without_javascript(browser: Any, address: str, story: chronos.Chronology) -> None:
    """Titles, quotes and links; what would not work is not there."""
    context = browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(address)
    text = still.locator("body").inner_text()
    assert all(one_line(event.title) in text for event in story)
    assert not still.locator("#find").is_visible()
    assert still.locator("button:visible").count() == 0
    context.close()


def test_a_frame_is_told_how_high_the_page_is(browser: Any, address: str, tmp_path: Path) -> None:
    """So that it needs no bar of its own; the head and the foot stay away."""
    around = tmp_path / "around.html"
    around.write_text(
        f'<iframe src="{address}#embed&amp;q=inquiry"></iframe>'
        '<script>addEventListener("message", ({ data }) => { window.told = data.chronos.height; });</script>'
    )
    outer = browser.new_page()
    outer.goto(around.as_uri())
    outer.wait_for_function("window.told > 200")
    inner = outer.frames[1]
    assert not inner.locator(".colophon").is_visible()
    assert inner.locator("#q").input_value() == "inquiry"
    outer.close()


@pytest.mark.parametrize(
    "settings",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "light", "viewport": {"width": 360, "height": 780}},
    ],
    ids=["light", "dark", "phone"],
)
def test_everybody_can_use_it(browser: Any, address: str, settings: dict[str, Any]) -> None:
    """No violation of WCAG 2.2 AA that axe can see, all unfolded; nothing to scroll sideways for."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="no axe: install the browser extra"
    )
    context = browser.new_context(**settings, bypass_csp=True)
    opened = context.new_page()
    opened.goto(address)
    opened.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = axe.Axe().run(opened, options={"runOnly": WCAG})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
