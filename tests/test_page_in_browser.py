"""The page of the sample story in a real Chromium: what readers do with it, and what it must never do.

Skipped where there is no Chromium on the path, or no Playwright (the ``browser`` extra) to drive it.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import icalendar
import pytest
from demo_chronology import demo

import chronos
from chronos.event import Event
from chronos.export.clean import one_line
from chronos.export.left_out import left_out
from chronos.export.page.look import Look
from chronos.export.records import event_record
from chronos.export.to_html import to_html
from chronos.well_formed import well_formed

api = pytest.importorskip("playwright.sync_api", reason="no Playwright: install the browser extra")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: install the browser extra")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the path: apt-get install chromium")

ARTICLES = Path(__file__).parents[1] / "events" / "stories" / "ellery-bridge" / "articles"
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""
Page = Any


@pytest.fixture(scope="module")
def story() -> chronos.Chronology:
    """Build the sample story."""
    return chronos.chronicle(chronos.read(str(ARTICLES)), title="The Ellery Bridge")


@pytest.fixture(scope="module")
def address(story: chronos.Chronology, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write its page and return where it is."""
    return story.write(tmp_path_factory.mktemp("page"), ["html"])[0].as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once."""
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


def download(page: Page, name: str, folder: Path) -> str:
    """Return what a button of the downloads gives."""
    if not page.locator("details.files[open]").count():
        page.get_by_text("Download what is shown").click()
    with page.expect_download() as event:
        page.get_by_role("button", name=name).click()
    event.value.save_as(folder / event.value.suggested_filename)
    return Path(folder, event.value.suggested_filename).read_bytes().decode()


def bare(event: Event) -> Event:
    """Return an event without the words around its quotes."""
    quotes = [attrs.evolve(source.quote, prefix="", suffix="") for source in event.sources]
    return attrs.evolve(
        event,
        sources=tuple(
            attrs.evolve(source, quote=quote) for source, quote in zip(event.sources, quotes, strict=True)
        ),
    )


def test_all_events_are_shown_at_first(page: Page, story: chronos.Chronology) -> None:
    """And counted."""
    assert sorted(shown(page)) == sorted(one_line(event.title) for event in story)
    assert page.locator("#shown").inner_text() == f"All {len(story)} events"


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


def test_all_unfolds_and_folds(page: Page) -> None:
    """At one press each."""
    page.get_by_role("button", name="Open all").click()
    assert page.locator("#timeline details:not([open])").count() == 0
    page.get_by_role("button", name="Close all").click()
    assert page.locator("#timeline details[open]").count() == 0


def test_the_whole_story_can_be_taken_along(page: Page, story: chronos.Chronology, tmp_path: Path) -> None:
    """The calendar and the table are those that chronos writes."""
    taken = download(page, "Calendar (.ics)", tmp_path)
    assert taken.replace("\r\n ", "") == story.to_ics().replace("\r\n ", "")
    assert max(len(line.encode()) for line in taken.split("\r\n")) <= 75
    assert download(page, "CSV", tmp_path) == story.export("csv")


def test_what_is_shown_can_be_taken_along(page: Page, story: chronos.Chronology, tmp_path: Path) -> None:
    """Only that, in all three formats; chronos reads its JSON."""
    page.get_by_label("Search", exact=True).fill("inquiry")
    wanted = sorted(shown(page))
    text = download(page, "JSON", tmp_path)
    taken = chronos.Chronology.from_json(text)
    assert sorted(one_line(event.title) for event in taken) == wanted
    assert list(taken.events) == sorted(
        taken.events, key=lambda event: [one.id for one in story].index(event.id)
    )
    assert {source.article for event in taken for source in event.sources} == {
        one.id for one in taken.articles
    }
    assert json.loads(text)["generator"]["name"] == "chronos"
    entries = icalendar.Calendar.from_ical(download(page, "Calendar (.ics)", tmp_path)).walk("VEVENT")
    assert len(entries) == len(taken) - len(left_out(taken.events))
    rows = list(csv.DictReader(download(page, "CSV", tmp_path).splitlines()))
    assert sorted(row["title"] for row in rows) == wanted


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
    context = browser.new_context(**settings, bypass_csp=True)
    opened = context.new_page()
    opened.goto(address)
    opened.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = axe.Axe().run(opened, options={"runOnly": WCAG})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


@pytest.mark.parametrize("own", [False, True], ids=["chronos's templates", "own templates"])
def test_what_is_taken_along_is_what_chronos_writes(browser: Any, own: bool, tmp_path: Path) -> None:
    """Whatever titles and quotes hold, and also where other templates show other texts."""
    if own:
        (tmp_path / "report.html.j2").write_text(
            "{% macro report(source, around) %}<div>told</div>{% endmacro %}"
        )
    told = demo()
    (tmp_path / "page.html").write_text(to_html(told, Look(template=tmp_path)))
    opened = browser.new_page()
    opened.goto((tmp_path / "page.html").as_uri())
    taken = download(opened, "Calendar (.ics)", tmp_path)
    assert taken.replace("\r\n ", "") == told.to_ics().replace("\r\n ", "")
    assert download(opened, "CSV", tmp_path) == told.export("csv")
    events = json.loads(download(opened, "JSON", tmp_path))["events"]
    assert events == json.loads(
        well_formed(json.dumps([event_record(bare(event)) for event in told], ensure_ascii=False))
    )
    opened.close()
