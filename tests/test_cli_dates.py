"""`chronos dates` and `chronos explain` print what is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Run


def test_dates_as_json_lines(run: Run) -> None:
    """One line an article, in the order of the inputs."""
    Path("b.jsonl").write_text('{"id": "b", "text": "It fell on the 22nd.", "published": "2024-01-23"}\n')
    result = run("dates", "b.jsonl", "a.txt", "--format", "jsonl", "--published", "2024-05-08")
    rows = [json.loads(line) for line in result.out.splitlines()]

    assert (result.status, rows[0]["id"]) == (0, "b")
    assert [[one["earliest"] for one in row["mentions"]] for row in rows] == [
        ["2024-01-22"],
        ["2024-05-06", "2024-05-09"],
    ]


def test_dates_as_json(run: Run) -> None:
    """One array of the same objects, empty where no article could be read."""
    assert len(json.loads(run("dates", "a.txt", "a.txt", "--format", "json").out)) == 1
    assert json.loads(run("dates", "gone.txt", "--format", "json").out) == []


def test_dates_as_a_table(run: Run) -> None:
    """Each expression stands marked in its words, beside its date and above the reasons, in 80 columns."""
    result = run("dates", "a.txt", "--published", "2024-05-08")

    assert "2024-05-06        The council met on [May 6, 2024]. It will meet" in result.out
    assert "2024-05-09" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_table_tells_none_there_from_none_asked_for(run: Run) -> None:
    """An article that has dates is not said to have none because they were kept out."""
    Path("b.txt").write_text("It rained.")

    assert "no time expressions" in run("dates", "b.txt").out
    for narrowed in (["--match", "flood"], ["--from", "2030-01-01"]):
        assert "none that --from, --to and --match keep" in run("dates", "a.txt", *narrowed).out


@pytest.mark.parametrize(
    ("options", "day"),
    [
        (["--prefer", "past"], "2024-05-01"),
        (["--prefer", "future"], "2025-05-01"),
        ([], "2024-05-01"),
    ],
)
def test_prefer(run: Run, options: list[str], day: str) -> None:
    """The direction decides where the sentence gives none; news looks back."""
    Path("b.txt").write_text("May 1.")
    result = run("dates", "b.txt", "--published", "2024-06-10", "--format", "jsonl", *options)

    assert [one["earliest"] for one in json.loads(result.out)["mentions"]] == [day]


def test_explain(run: Run) -> None:
    """Every step is there: the value as said, rule and its file, anchor, result."""
    out = run("explain", "last summer", "--published", "2024-01-23").out

    assert "rule          aim-season (en/relative.toml)" in out
    assert "said          XXXX-SU" in out
    assert "anchor        dct: the publication date, 2024-01-23" in out
    assert "earliest      2023-06-01" in out
    assert "latest        2023-08-31" in out


def test_explain_without_an_answer(run: Run) -> None:
    """It says so where nothing was found, or where a publication date is wanted."""
    assert run("explain", "hello").out == "No time expression found in “hello”.\n"
    assert "unresolved; it counts from a publication date: give --published" in run("explain", "tomorrow").out


def test_hostile_names_and_texts_cannot_write_on_the_terminal(run: Run) -> None:
    """Controls and bidirectional marks come out as escapes."""
    Path("b.jsonl").write_text(
        json.dumps(
            {"text": "\u202eIt \x1b[2Jfell on May 6, 2024\x9b.", "title": "\x1b]0;x\x07", "lang": "en"}
        )
        + '\n{"lang": "\\u001b[31m", "text": "x"}\n'
    )
    result = run("dates", "b.jsonl")

    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(result.out + result.err)
    assert "\\x1b" in result.out
