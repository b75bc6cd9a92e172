"""Files of the user's own events: blocks and calendars are read, and win; what cannot be used is named."""

from __future__ import annotations

from pathlib import Path

import pytest

import chronos
from chronos.cli import main
from chronos.errors import NamedError
from chronos.languages import language
from chronos.languages.scan import ENGINES
from chronos.recognise import recognise

FLOOD = '[[named]]\nnames = ["the Great Flood"]\nedtf = "2021-07-14"\n'
CHRISTMAS = '[[named]]\nnames = ["Christmas"]\nrule = "julian 12-25"\n'


def calendar(*events: str) -> str:
    """Return a calendar of events, each told by its lines."""
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            *(line for event in events for line in ("BEGIN:VEVENT", *event.splitlines(), "END:VEVENT")),
            "END:VCALENDAR",
            "",
        )
    )


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    (folder / name).write_text(text, "utf-8", newline="")
    return folder / name


def days(path: Path, year: int) -> list[str]:
    """Return the days in a year of the first event of a file."""
    return [day.edtf for day in chronos.read_events(path)[0].in_year(year)]


def test_blocks_are_read(tmp_path: Path) -> None:
    """A block of TOML is an event of the user's own."""
    (flood,) = chronos.read_events(written(tmp_path, "own.toml", FLOOD))

    assert flood.names == ("the Great Flood",)
    assert flood.interval
    assert flood.interval.edtf == "2021-07-14"


def test_a_summary_names_the_days_of_its_event(tmp_path: Path) -> None:
    """An all-day event has the days up to its exclusive DTEND, a timed one the days of its own zone."""
    fair = "SUMMARY:Harbour\\, Fair\nDTSTART;VALUE=DATE:20230701\nDTEND;VALUE=DATE:20230704"
    hearing = "SUMMARY:the hearing\nDTSTART;TZID=Asia/Tokyo:20230103T090000\nDURATION:PT2H"
    found = chronos.read_events(written(tmp_path, "own.ics", calendar(fair, hearing)))

    assert [(one.names, one.interval.edtf if one.interval else "") for one in found] == [
        (("Harbour, Fair",), "2023-07-01/2023-07-03"),
        (("the hearing",), "2023-01-03"),
    ]


def test_what_repeats_is_a_holiday(tmp_path: Path) -> None:
    """RRULE, RDATE, EXDATE and RECURRENCE-ID make the days (RFC 5545, 3.8.5)."""
    meeting = (
        "UID:1\nSUMMARY:Board meeting\nDTSTART;VALUE=DATE:20230103\nRRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4"
    )
    changes = "\nRDATE;VALUE=DATE:20230620\nEXDATE;VALUE=DATE:20230207"
    instead = "UID:1\nSUMMARY:Board meeting\nRECURRENCE-ID;VALUE=DATE:20230307\nDTSTART;VALUE=DATE:20230308"
    path = written(tmp_path, "own.ics", calendar(meeting + changes, instead))

    assert days(path, 2023) == ["2023-01-03", "2023-03-08", "2023-04-04", "2023-06-20"]


@pytest.mark.parametrize("until", ["", ";UNTIL=20250101T000000Z", ";UNTIL=20250101"])
def test_a_repetition_may_end(until: str, tmp_path: Path) -> None:
    """A rule without an end is known to the end of the century, one with UNTIL to that day."""
    event = f"SUMMARY:Open day\nDTSTART;TZID=Europe/Berlin:20230103T090000\nRRULE:FREQ=YEARLY{until}"
    (found,) = chronos.read_events(written(tmp_path, "own.ics", calendar(event)))

    assert found.rule
    assert found.rule.years == (2023, 2024 if until else 2099)


def test_events_of_one_name_are_a_holiday(tmp_path: Path) -> None:
    """A calendar that lists each year's day apart says when the holiday falls."""
    listed = [f"SUMMARY:Budget Day\nDTSTART;VALUE=DATE:{day}" for day in ("20230315", "20240306")]
    path = written(tmp_path, "own.ics", calendar(*listed, "SUMMARY:Ball\nSTATUS:CANCELLED"))

    assert days(path, 2023) + days(path, 2024) == ["2023-03-15", "2024-03-06"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("own.txt", "", "own.txt: events are read from .toml and .ics files"),
        ("own.toml", FLOOD.replace("2021", "soon"), "own.toml, block 1: not an EDTF date"),
        ("own.ics", "", "own.ics: no VEVENT in it"),
        ("own.ics", "hello", "own.ics: no calendar: "),
        ("own.ics", calendar("SUMMARY:Ball"), "own.ics: 'Ball': "),
        ("own.ics", calendar("SUMMARY:Ball\nDTSTART;VALUE=DATE:20231301"), "own.ics: 'Ball': DTSTART: "),
        (
            "own.ics",
            calendar("SUMMARY:Ball\nDTSTART:20230101T100000\nRRULE:FREQ=SECONDLY"),
            "own.ics: 'Ball': RRULE: FREQ must be one of YEARLY, ",
        ),
        (
            "own.ics",
            calendar("SUMMARY:Ball\nDTSTART;VALUE=DATE:20230102\nDTEND;VALUE=DATE:20230101"),
            "own.ics: 'Ball': it ends before it begins",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named(name: str, text: str, message: str, tmp_path: Path) -> None:
    """One line has the file, the event and the value."""
    with pytest.raises(NamedError) as caught:
        chronos.read_events(written(tmp_path, name, text))

    assert str(caught.value).startswith(f"{tmp_path}/{message}")
    assert "\n" not in str(caught.value)


def test_other_files_are_named(tmp_path: Path) -> None:
    """A file that is not there, or is no UTF-8, is refused like any other."""
    (tmp_path / "own.toml").write_bytes(b"\xff")

    with pytest.raises(NamedError, match=r"own\.toml: byte 1 is not UTF-8"):
        chronos.read_events(tmp_path / "own.toml")
    with pytest.raises(NamedError, match=r"no\.toml: no such file"):
        chronos.read_events(tmp_path / "no.toml")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_name_may_have_any_letters(engine: str) -> None:
    """Both engines find a name that begins and ends in a Latin letter, whatever stands between."""
    if engine == "re2":
        pytest.importorskip("re2", reason="google-re2 is the fast extra")
    names = "the Ağrı (2023) quake", "Noël", "Siege of Łowicz", "облога"
    tongue = language("en", (chronos.Named("quake", names, rule="02-06"),))
    text = "After the Ağrı (2023) quake, the siege of Łowicz and Noël."

    found = recognise(text, tongue, engine).hits

    assert [text[hit.start : hit.end] for hit in found] == [names[0], "siege of Łowicz", "Noël"]


def test_the_user_s_events_win(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--events`` may be given again, and wins over what chronos knows, in every command."""
    options = [
        option
        for name, text in (("flood.toml", FLOOD), ("christmas.toml", CHRISTMAS))
        for option in ("--events", str(written(tmp_path, name, text)))
    ]
    article = written(tmp_path, "a.txt", "The ferry sank at Christmas, two years after the Great Flood.")

    assert main(["explain", "Christmas 2023", *options]) == 0
    assert "2023-01-07" in capsys.readouterr().out
    assert main(["dates", str(article), "--published", "2024-02-01", *options]) == 0
    assert {"2024-01-07", "2023-07-14"} <= set(capsys.readouterr().out.split())
    assert main(["build", str(article), "--out", str(tmp_path), "--json", "--jobs", "2", *options]) == 0
    assert '"2023-07-14"' in (tmp_path / "chronology.json").read_text("utf-8")


def test_a_bad_file_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The message has the option and the file; nothing is read."""
    assert main(["explain", "Christmas", "--events", "own.txt"]) == 2
    assert "invalid value for '--events': own.txt: events are read" in capsys.readouterr().err
