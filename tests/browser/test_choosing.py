"""Readers choose what they see: by search, filters, the strip, the keyboard and an address."""

from __future__ import annotations

from typing import Any

import chronos
from browser.seen import Page, focused, hash_of, shown
from chronos.export.clean import one_line


def test_search_finds_every_word_in_any_order(page: Page, story: chronos.Chronology) -> None:
    """Whatever the accents and capitals; years without a find are gone, and the address has the search."""
    page.get_by_label("Search", exact=True).fill("OPENED brídge")
    titles = shown(page)
    assert "The bridge opened" in titles
    assert 0 < len(titles) < len(story)
    assert page.locator("#shown").inner_text() == f"{len(titles)} of {len(story)} events"
    assert page.locator(".year:visible").count() < page.locator(".year").count()
    assert hash_of(page) == "#q=OPENED+brídge"


def test_nothing_found_is_said(page: Page) -> None:
    """And all can be brought back."""
    page.get_by_label("Search", exact=True).fill("zeppelin")
    assert shown(page) == []
    assert "No event fits" in page.locator("#shown").inner_text()
    page.get_by_role("button", name="Clear all").click()
    assert hash_of(page) in ("", "#")
    assert "The bridge opened" in shown(page)


def test_filters_narrow_together(page: Page, story: chronos.Chronology) -> None:
    """Those of one kind add up, those of several must all hold."""
    page.get_by_text("Filters").click()
    page.get_by_label("planned").check()
    planned = [one_line(event.title) for event in story if event.status.value == "planned"]
    assert sorted(shown(page)) == sorted(planned)
    page.get_by_label("did not happen").check()
    assert len(shown(page)) == len(planned) + 1
    page.get_by_label("from").fill("2024-03")
    assert 0 < len(shown(page)) < len(planned)
    page.get_by_label("from").fill("someday")
    assert page.get_by_label("from").get_attribute("aria-invalid") == "true"


def test_an_address_brings_back_what_was_chosen(browser: Any, address: str, page: Page) -> None:
    """A link to a selection shows the same to another reader."""
    page.get_by_text("Filters").click()
    page.get_by_label("The Ellery Packet").check()
    page.get_by_label("to", exact=True).fill("2023")
    again = browser.new_page()
    again.goto(address + hash_of(page))
    assert shown(again) == shown(page)
    assert again.locator(".filters summary").get_attribute("data-chosen") == "2"
    again.close()


def test_an_event_has_an_address(page: Page, address: str, story: chronos.Chronology) -> None:
    """It is in view when one comes by it; where a filter would hide it, the filter goes."""
    event = story.events[-1]
    page.goto(f"{address}#e-{event.id}")
    assert page.locator(f"#e-{event.id}").bounding_box()["y"] < 900
    page.goto(f"{address}#e-{event.id}&q=zeppelin")
    assert len(shown(page)) == len(story)
    assert page.locator(f"#e-{event.id}").bounding_box()["y"] < 900


def test_a_jump_within_the_page_keeps_the_filters(page: Page) -> None:
    """Going to a year, or to an event by its title, changes nothing of what is shown."""
    page.get_by_label("Search", exact=True).fill("bridge")
    titles = shown(page)
    page.get_by_role("link", name="2024", exact=True).click()
    assert hash_of(page) == "#y-2024&q=bridge"
    page.get_by_role("link", name=titles[0]).first.click()
    assert hash_of(page).endswith("&q=bridge")
    assert shown(page) == titles


def test_the_address_of_an_event_can_be_copied(page: Page, address: str, story: chronos.Chronology) -> None:
    """It stands in the clipboard where the browser allows that, and in the address bar anyway."""
    event = story.events[2]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(f"#e-{event.id}").get_by_role("button", name="Copy the link to this event").click()
    assert page.locator("#said").inner_text() == "Link copied"
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}#e-{event.id}"
    assert hash_of(page) == f"#e-{event.id}"


def test_the_keyboard_does_it_all(page: Page) -> None:
    """From the search to the first find, on to the next, back, and out of the strip again."""
    page.get_by_label("Search", exact=True).focus()
    page.keyboard.type("bridge")
    page.keyboard.press("Enter")
    titles = shown(page)
    assert focused(page) == titles[0]
    page.keyboard.press("j")
    assert focused(page) == titles[1]
    page.keyboard.press("k")
    assert focused(page) == titles[0]
    page.get_by_role("slider", name="Earliest day shown").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert "from=" in hash_of(page)
    page.keyboard.press("Escape")
    assert hash_of(page) == "#q=bridge"


def test_a_stretch_of_the_strip_can_be_chosen(page: Page, story: chronos.Chronology) -> None:
    """A drag sets both days; a double click takes them back."""
    box = page.locator(".strip").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 30, steps=5)
    page.mouse.up()
    assert 0 < len(shown(page)) < len(story)
    assert {"from", "to"} == {part.split("=")[0] for part in hash_of(page)[1:].split("&")}
    page.locator(".strip").dblclick(position={"x": box["width"] / 2, "y": 20})
    assert len(shown(page)) == len(story)


def test_the_strip_dims_what_is_not_shown(page: Page, story: chronos.Chronology) -> None:
    """Bars shrink to what is shown, and a span stays bright as long as any of its events is shown."""
    page.get_by_text("Filters").click()
    page.get_by_label("planned").check()
    planned = {event.display for event in story if event.status.value == "planned"}
    bright = page.locator(".spans rect:not(.dim)")
    assert 0 < bright.count() < page.locator(".spans rect").count()
    assert set(bright.locator("title").all_text_contents()) <= planned
    assert bright.count() == page.locator(".spans .planned").count()
    page.get_by_role("button", name="Clear all").click()
    assert page.locator(".spans .dim").count() == 0
