"""The command line reads chronologies again: `export`, `merge`, and `build` with an earlier one."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from commands import OUTPUTS, Run, start, written

import chronos


def test_formats_are_added_up(run: Run) -> None:
    """Flags and names may be given together, and twice; an unknown name is refused before any reading."""
    assert run("build", "a.txt", "--out", "out", "--ics", "--format", "csv", "--format", "csv").status == 0
    assert written() == ["chronology.csv", "chronology.ics"]
    result = run("build", "gone.txt", "--out", "out", "--format", "docx")
    assert result.status == 2
    assert result.err.startswith("chronos: format must be one of json, ics, html, csv,")


def test_export_writes_what_build_would(run: Run) -> None:
    """The same bytes in every format, from a file or from standard input, under another title if wanted."""
    formats = [f"--format={name}" for name in ("json", "ics", "html", "csv", "markdown", "timeml")]
    run("build", "a.txt", "--out", "built", "--published", "2024-05-08", *formats)
    assert run("export", "built/chronology.json", "--out", "out", *formats).status == 0
    assert written("built") == written()
    for name in written():
        assert Path("built", name).read_bytes() == Path("out", name).read_bytes()
    run("export", "out/chronology.json", "--out", "out", "--title", "Council", "--format", "markdown")
    assert Path("out/chronology.md").read_text("utf-8").startswith("# Council\n")
    built = Path("built/chronology.json").read_bytes()
    piped = start(
        "-m", "chronos", "export", "-", "--out", "piped", "--json", input=built, capture_output=True
    )
    assert (piped.returncode, Path("piped/chronology.json").read_bytes()) == (0, built)


def test_merge_is_one_build_of_both(run: Run) -> None:
    """Two chronologies in any order give the bytes of one run over all their articles."""
    Path("b.txt").write_text("The council met on May 6, 2024, in the town hall.\n")
    for name in ("a", "b"):
        run("build", f"{name}.txt", "--out", name, "--published", "2024-05-08")
    run("build", "a.txt", "b.txt", "--out", "both", "--published", "2024-05-08")
    assert run("merge", "b/chronology.json", "a/chronology.json", "--out", "out").status == 0
    assert written() == OUTPUTS
    for name in OUTPUTS:
        assert Path("both", name).read_bytes() == Path("out", name).read_bytes()


@pytest.mark.parametrize("command", ["export", "merge", "build"])
@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("gone.json", None, "chronos: cannot read gone.json: no such file or directory\n"),
        ("bad.json", b"{", "chronos: bad.json: no chronology: not JSON: "),
        ("bad.json", b"[]", "chronos: bad.json: no chronology: the document is not an object\n"),
        ("bad.json", b"\xff", "chronos: bad.json: no chronology: not UTF-8 at byte 0\n"),
        ("bad.json", b'{"text": "x"}', "chronos: bad.json: no chronology: schema_version is missing\n"),
    ],
)
def test_what_is_no_chronology(run: Run, command: str, name: str, content: bytes | None, told: str) -> None:
    """One line names the file and the fault, the status is 3, and nothing is written."""
    if content is not None:
        Path(name).write_bytes(content)
    inputs = ["a.txt", "--previous", name] if command == "build" else [name]
    result = run(command, *inputs, "--out", "out")

    assert (result.status, result.err.count("\n"), written()) == (3, 1, [])
    assert result.err.startswith(told)


def test_a_second_build_with_the_first(run: Run) -> None:
    """What is gone is told of, and listed in the JSON."""
    Path("b.txt").write_text("The ferry sank on May 3, 2024.\n")
    run("build", "a.txt", "b.txt", "--out", "out", "--published", "2024-05-08")
    before = [Path("out", name).read_bytes() for name in OUTPUTS]
    previous = ["--previous", "out/chronology.json", "--published", "2024-05-08", "--out", "out"]
    assert run("build", "a.txt", "b.txt", *previous).status == 0
    assert before == [Path("out", name).read_bytes() for name in OUTPUTS]
    result = run("build", "a.txt", *previous)
    (gone,) = json.loads(Path("out/chronology.json").read_text("utf-8"))["report"]["gone"]
    assert gone["title"] == "The ferry sank"
    assert "gone: 1 of the previous chronology; report.gone in the JSON lists them\n" in result.err


def test_a_calendar_too_large_for_google_is_told_of(run: Run) -> None:
    """The note says what to do, and doing it stills it."""
    story = chronos.chronicle([chronos.Article("The ferry sank on May 3, 2024.", "2024-05-08")])
    events = tuple(attrs.evolve(story.events[0], id=str(number)) for number in range(1000))
    Path("many.json").write_text(attrs.evolve(story, events=events).to_json(), "utf-8")
    build = ("export", "many.json", "--out", "out", "--ics")
    assert "1,000 entries in " in (told := run(*build).err)
    assert "--ics-split google writes parts that are not" in told
    assert "note" not in run(*build, "--ics-split", "google").err
    assert written() == [
        "chronology-google-1-of-2.ics",
        "chronology-google-2-of-2.ics",
        "chronology.ics",
    ]
