"""The command line keeps to its exit statuses, and says in one line what is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest

import chronos.cli.intake
from chronos.cli import main

TEXT = "The council met on May 6, 2024. It will meet again tomorrow.\n"
OUTPUTS = ["chronology.html", "chronology.ics", "chronology.json"]


class Result(NamedTuple):
    """What a command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in a folder that holds ``a.txt``."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)

    def run(*arguments: str) -> Result:
        status = main(arguments)
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return run


def written(folder: str = "out") -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(path.name for path in Path(folder).iterdir()) if Path(folder).exists() else []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bild"], "no such command 'bild'"),
        (["build", "--out", "out"], "missing argument 'ARTICLES...'"),
        (["build", "a.txt"], "missing option '--out'"),
        (["build", "a.txt", "--out", "out", "--nonsense"], "no such option '--nonsense'"),
        (["build", "a.txt", "--out", "out", "--jobs", "0"], "invalid value for '--jobs'"),
        (["build", "a.txt", "--out", "out", "--prefer", "x"], "invalid value for '--prefer'"),
        (["build", "a.txt", "--out", "out", "--date-order", "x"], "invalid value for '--date-order'"),
        (["build", "a.txt", "--out", "out", "--lang", "tlh"], "no language 'tlh'; chronos has en"),
        (["build", "a.txt", "--out", "out", "--published", "2024-02-30"], "not a date: '2024-02-30'; use"),
        (["build", "a.txt", "--out", "out", "--published", ""], "not a date: ''; use YYYY-MM-DD"),
        (["dates", "a.txt", "--from", "2024-05-02", "--to", "2024-05-01"], "--from 2024-05-02 is after"),
        (["explain"], "missing argument 'EXPRESSION'"),
    ],
)
def test_usage_errors(run: Run, arguments: list[str], message: str) -> None:
    """A wrong usage is status 2 and one line on standard error; nothing is written."""
    result = run(*arguments)

    assert (result.status, result.out, written()) == (2, "", [])
    assert message in result.err
    assert result.err.count("\n") == 1
    assert result.err.rstrip().endswith("--help)")


def test_a_wrong_clock_for_the_outputs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is an option as any other: a wrong one is a usage error, and nothing is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "x")

    assert (run("build", "a.txt", "--out", "out", "--quiet").status, written()) == (2, [])


@pytest.mark.parametrize("command", [[], ["build"], ["dates"], ["explain"]])
def test_help_and_version_are_everywhere(run: Run, command: list[str]) -> None:
    """Both are on standard output, and succeed."""
    assert run(*command, "--help").status == 0
    assert "Usage: chronos" in run(*command, "--help").out
    assert run(*command, "--version").out == run("--version").out


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
    """One line names it; the status is 3."""
    Path("taken").write_text("mine")
    result = run("build", "a.txt", "--out", "taken", "--quiet")

    assert (result.status, Path("taken").read_text()) == (3, "mine")
    assert result.err.startswith("chronos: cannot write taken")
    assert result.err.count("\n") == 1


def test_quiet_and_verbose(run: Run) -> None:
    """Quiet prints errors only, before the command or behind it; verbose holds no note back."""
    for number in range(9):
        Path(f"n{number}.txt").write_text(TEXT)

    assert run("--quiet", "dates", "n*.txt").err == ""
    assert run("dates", "n*.txt", "--quiet", "gone.txt").err.count("\n") == 1
    assert "note: 4 more like this (undated); --verbose lists them" in run("dates", "n*.txt").err
    assert run("dates", "n*.txt", "--verbose").err.count("has no publication date") == 9


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


def test_what_is_kept_of_a_story(run: Run) -> None:
    """Dates outside the days asked for, and articles without the words, give nothing."""
    dated = ["dates", "a.txt", "--published", "2024-05-08", "--format", "jsonl"]

    def texts(*options: str) -> list[str]:
        return [one["text"] for one in json.loads(run(*dated, *options).out)["mentions"]]

    assert texts("--from", "2024-05-07") == ["tomorrow"]
    assert texts("--to", "2024-05-06") == ["May 6, 2024"]
    assert texts("--match", "COUNCIL") == ["May 6, 2024", "tomorrow"]
    assert texts("--match", "parliament") == []


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


def test_an_interrupt_is_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the run in one line, and writes nothing."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(chronos.cli.intake, "read", interrupted)
    result = run("build", "a.txt", "--out", "out")

    assert (result.status, result.err, written()) == (130, "chronos: interrupted\n", [])


def test_an_error_of_our_own_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 3 without a traceback, which --verbose shows."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of\ncheese")

    monkeypatch.setattr(chronos.cli.intake, "read", broken)

    status, out, err = run("dates", "a.txt")
    assert (status, out, err.count("\n")) == (3, "", 1)
    assert err.startswith("chronos: internal error: RuntimeError: out of; --verbose shows where")
    assert "Traceback" in run("dates", "a.txt", "--verbose").err


def start(*command: str, **streams: Any) -> subprocess.CompletedProcess[bytes]:
    """Run Python in a process of its own that knows where chronos is."""
    root = str(Path(chronos.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": root}
    return subprocess.run([sys.executable, *command], env=environment, check=False, **streams)


def test_help_starts_lean() -> None:
    """What only a command needs is imported by that command."""
    code = "import sys; from chronos.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    result = start("-c", code, capture_output=True)

    heavy = {
        b"icalendar",
        b"jinja2",
        b"dateutil",
        b"multiprocessing",
        b"chronos.languages",
        b"chronos.pipeline",
    }
    assert not heavy & set(result.stderr.split())


@pytest.mark.skipif(os.name != "posix", reason="closes a pipe as POSIX does")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """Who reads no more of standard output hears no complaint."""
    articles = tmp_path / "many.jsonl"
    articles.write_text(json.dumps({"text": TEXT, "published": "2024-05-08"}) + "\n")
    reader, writer = os.pipe()
    os.close(reader)
    result = start("-m", "chronos", "dates", str(articles), stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)

    assert (result.returncode, result.stderr) == (0, b"")


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
    root = str(Path(chronos.__file__).parents[1])
    piped = subprocess.run(
        [sys.executable, "-m", "chronos", "export", "-", "--out", "piped", "--json"],
        input=Path("built/chronology.json").read_bytes(),
        env={**os.environ, "PYTHONPATH": root},
        check=False,
        capture_output=True,
    )
    assert (piped.returncode, Path("piped/chronology.json").read_bytes()) == (
        0,
        Path("built/chronology.json").read_bytes(),
    )


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
