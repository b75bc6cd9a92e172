"""`chronos build` writes what is asked for, and tells of all that it could not use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import OUTPUTS, Run, written


def test_build_writes_three_files(run: Run) -> None:
    """All inputs used: status 0, nothing on standard output, and an account on standard error."""
    result = run("build", "a.txt", "--out", "out", "--published", "2024-05-08", "--title", "Council")

    assert (result.status, result.out, written()) == (0, "", OUTPUTS)
    assert "articles: 1 read, 1 used, 0 rejected" in result.err
    assert "expressions: 2 found, 2 resolved, 0 unresolved, 0 durations, sets and vague words" in result.err
    assert json.loads(Path("out/chronology.json").read_text("utf-8"))["title"] == "Council"


@pytest.mark.parametrize("form", ["json", "ics", "html"])
def test_build_writes_what_is_named(run: Run, form: str) -> None:
    """One format named is one file."""
    assert run("build", "a.txt", "--out", "out", f"--{form}").status == 0
    assert written() == [f"chronology.{form}"]


def test_an_undated_article_is_used_and_named(run: Run) -> None:
    """Without a publication date relative dates stay unresolved; a strict run rejects the article."""
    result = run("build", "a.txt", "--out", "out")

    assert result.status == 0
    assert "note: a.txt: has no publication date" in result.err
    assert len(json.loads(Path("out/chronology.json").read_text("utf-8"))["report"]["unresolved"]) == 1
    assert run("build", "a.txt", "--out", "out", "--strict").status == 3


def test_some_rejected(run: Run) -> None:
    """The rest is used, the status is 1; file, line and reason are on standard error and in the JSON."""
    Path("b.jsonl").write_text("\n" * 6 + '{"text": \n')
    result = run("build", "a.txt", "b.jsonl", "gone.txt", "--out", "out")
    report = json.loads(Path("out/chronology.json").read_text("utf-8"))["report"]

    assert (result.status, written()) == (1, OUTPUTS)
    assert "chronos: rejected b.jsonl:7: broken JSON" in result.err
    assert "chronos: rejected gone.txt: there is no such file" in result.err
    assert (report["read"], report["used"]) == (3, 1)
    assert [(one["path"], one["line"], one["code"]) for one in report["rejected"]] == [
        ("b.jsonl", 7, "json"),
        ("gone.txt", None, "missing"),
    ]


def test_all_rejected_leaves_the_outputs_alone(run: Run) -> None:
    """Nothing is written where nothing could be used."""
    Path("out").mkdir()
    Path("out/chronology.json").write_text("mine")
    Path("empty").mkdir()
    result = run("build", "empty", "--out", "out")

    assert (result.status, written()) == (3, ["chronology.json"])
    assert Path("out/chronology.json").read_text() == "mine"
    assert "rejected empty: is a folder without articles" in result.err


def test_a_folder_that_cannot_be_written(run: Run) -> None:
    """One line names it, before an article is read; the status is 3."""
    Path("taken").write_text("mine")
    result = run("build", "a.txt", "--out", "taken", "--quiet")

    assert (result.status, Path("taken").read_text()) == (3, "mine")
    assert result.err == "chronos: cannot write taken: it is a file\n"
    assert run("build", "gone.txt", "--out", "taken/deep").err.endswith("taken is a file\n")


def test_what_chronos_wrote_is_no_article(run: Run) -> None:
    """Who writes below a folder of articles gets the same events again; what is named by hand is read."""
    told = []
    for _ in range(3):
        assert (
            run("build", ".", "--out", "out", "--format", "markdown", "--format", "json", "--html").status
            == 0
        )
        told.append(json.loads(Path("out/chronology.json").read_text()))

    assert told[0]["events"] == told[1]["events"] == told[2]["events"]
    assert told[1] == told[2]
    assert "./out/chronology.html" in told[1]["report"]["ignored"]
    assert "The council met" in run("dates", "out/chronology.md").out


def test_what_is_kept_of_a_story(run: Run) -> None:
    """Dates outside the days asked for, and articles without the words, give nothing."""
    dated = ["dates", "a.txt", "--published", "2024-05-08", "--format", "jsonl"]

    def texts(*options: str) -> list[str]:
        return [one["text"] for one in json.loads(run(*dated, *options).out)["mentions"]]

    assert texts("--from", "2024-05-07") == ["tomorrow"]
    assert texts("--to", "2024-05-06") == ["May 6, 2024"]
    assert texts("--match", "COUNCIL") == ["May 6, 2024", "tomorrow"]
    assert texts("--match", "parliament") == []


def test_any_number_of_jobs_gives_the_same_bytes(run: Run) -> None:
    """Two processes write what one writes."""
    rows = [
        {"text": f"Board {n} met on May {n % 28 + 1}, 2024.", "published": "2024-06-01"} for n in range(30)
    ]
    Path("many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))

    assert run("build", "many.jsonl", "--out", "one").status == 0
    assert run("build", "many.jsonl", "--out", "two", "--jobs", "2").status == 0
    assert [Path("one", name).read_bytes() for name in OUTPUTS] == [
        Path("two", name).read_bytes() for name in OUTPUTS
    ]


def test_fields_are_named_by_hand(run: Run) -> None:
    """``--fields`` says what the input calls them; a map that cannot be read is a usage error."""
    path = "a.jsonl"
    Path(path).write_text('{"content": {"body": "The gate jammed on Monday."}, "day": "2024-03-06"}\n')

    assert (
        "2024-03-04"
        in run("dates", path, "--format=json", "--fields", "text=content.body, published=day").out
    )
    for wrong in ("text", "text=", "body=text", "text=a,text=b"):
        assert run("dates", path, "--fields", wrong).status == 2
