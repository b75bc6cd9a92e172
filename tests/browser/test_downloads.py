"""Readers take along what they see, as chronos itself would write it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import attrs
import icalendar
import pytest
from demo_chronology import demo

import chronos
from browser.seen import Page, shown
from chronos.event import Event
from chronos.export.clean import one_line
from chronos.export.left_out import left_out
from chronos.export.page.look import Look
from chronos.export.records import event_record
from chronos.export.to_html import to_html
from chronos.well_formed import well_formed


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
