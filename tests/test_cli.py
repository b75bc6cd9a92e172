"""The command line keeps to its exit statuses, and says in one line what is wrong."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from commands import TEXT, Run, start, written

import chronos.cli.intake


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
        (["explain", "May 6", "--published"], "requires an argument (see chronos explain --help)"),
        (["build", "a.txt", "--out", "out", "--ics-alarm", "1 day"], "invalid value for '--ics-alarm'"),
        (["build", "a.txt", "--out", "out", "--ics-source", "x"], "invalid value for '--ics-source'"),
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


def test_help_groups_the_options(run: Run) -> None:
    """Whoever looks for how articles are read finds it under one heading, and every command in one line."""
    out = run("build", "--help").out

    assert [line for line in out.splitlines() if line.endswith(":") and not line.startswith(" ")] == [
        "Writing:",
        "Working:",
        "Events:",
        "Reading:",
        "Options:",
    ]
    assert out.index("Reading:") < out.index("--published DATE") < out.index("Options:")
    assert "..." not in run("--help").out.partition("Commands:")[2]


def test_quiet_and_verbose(run: Run) -> None:
    """Quiet prints errors only, before the command or behind it; verbose holds no note back."""
    for number in range(9):
        Path(f"n{number}.txt").write_text(TEXT)

    assert run("--quiet", "dates", "n*.txt").err == ""
    assert run("dates", "n*.txt", "--quiet", "gone.txt").err.count("\n") == 1
    assert "note: 4 more like this (undated); --verbose lists them" in run("dates", "n*.txt").err
    assert run("dates", "n*.txt", "--verbose").err.count("has no publication date") == 9


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


def test_an_engine_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in its name does not pass for the best one."""
    monkeypatch.setenv("CHRONOS_ENGINE", "re3")
    result = start("-m", "chronos", "explain", "May 6", capture_output=True)

    assert result.returncode == 2
    assert result.stderr.decode().startswith("chronos: CHRONOS_ENGINE must be one of re2, re, not 're3'")


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
