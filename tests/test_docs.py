"""The documents say what is true: their examples run, and no command or option is left out."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from fuzz.seeds import seeds

import chronos
from chronos.cli import cli, main
from chronos.infer import telling
from chronos.readers import allowance, articles, html, pdf, record
from chronos.readers.page import page as markup

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")] + sorted(
    ROOT.glob("docs/**/*.md")
)
IDS = [str(page.relative_to(ROOT)) for page in PAGES]
INPUTS = ROOT / "docs" / "inputs"


def blocks(page: Path, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def lay_out(page: Path, folder: Path) -> None:
    """Write the files that a page shows under their names, and those that it can only describe."""
    shown = re.findall(r"^`([\w.-]+)`:\n\n```\w*\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
    for name, content in shown:
        (folder / name).write_text(content, "utf-8")
    (folder / "quay.pdf").write_bytes(seeds("pdf")[0])


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_examples_in_python_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page shows of the library is what the library gives."""
    monkeypatch.chdir(tmp_path if page.parent == INPUTS else ROOT)
    examples = "\n".join(blocks(page, "pycon"))

    test = doctest.DocTestParser().get_doctest(examples, {}, page.name, str(page), 0)

    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test).failed == 0


def shown(page: Path) -> Iterator[tuple[str, str]]:
    """Yield each ``$ chronos`` command of a page's console blocks, and the output shown below it."""
    for block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("chronos "):
                yield command, output


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_commands_run_and_give_what_is_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command a page shows succeeds and, where output is shown, prints it."""
    shutil.copytree(ROOT / "events" / "stories" / "ellery-bridge" / "articles", tmp_path / "articles")
    lay_out(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    for command, output in shown(page):
        status = main(shlex.split(command, comments=True)[1:])
        printed = capsys.readouterr()

        assert (status, command) == (0, command), printed.err
        if output:
            assert output == printed.out


ROWS = [
    line
    for line in (ROOT / "docs" / "dates.md").read_text("utf-8").splitlines()
    if "**" in line and line[0] == "|"
]


@pytest.mark.parametrize("row", ROWS)
def test_the_dates_of_the_table(row: str) -> None:
    """Each bold expression of docs/dates.md has the value, the modifier and the date beside it."""
    said, value, edtf = (cell.strip() for cell in row.strip("|").split("|"))
    before, expression, after = said.split("**")
    found = {mention.text: mention for mention in chronos.find(before + expression + after, "2024-05-15")}
    mention = found[expression]

    assert value == f"`{mention.value}`" + (f", {mention.mod}" if mention.mod else "")
    assert edtf == (f"`{mention.edtf}`" if mention.edtf else "")


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_rules_shown_are_in_use(page: Path) -> None:
    """The rules that a page shows stand in the language as shown, so that their examples are run."""
    files = [tomllib.loads(file.read_text("utf-8")) for file in ROOT.glob("chronos/languages/*/*.toml")]
    used = [rule for file in files for rule in file.get("rule", ())]
    for block in map(tomllib.loads, blocks(page, "toml")):
        assert all(rule in used for rule in block.get("rule", ()))


@pytest.mark.parametrize(("name", "command"), list(cli.commands.items()), ids=list(cli.commands))
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    """The page on usage has every command, argument and option, and the command line helps with each."""
    usage = (ROOT / "docs" / "usage.md").read_text("utf-8")

    assert f"chronos {name}" in usage
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert all(option in usage for option in parameter.opts), parameter.opts
        else:
            assert parameter.human_readable_name.rstrip(".") in usage


def test_the_limits_are_those_of_the_code() -> None:
    """The page of limits has each as it is."""
    page = (ROOT / "docs" / "limits.md").read_text("utf-8")
    archive = (
        f"{allowance.MOST_MEMBERS:,} members, {allowance.MOST_BYTES // 10**9} GB unpacked, "
        f"{allowance.RATIO} times its size (beyond {allowance.FREE_BYTES // 10**6} MB), "
        f"{allowance.DEEPEST} archives deep"
    )
    story = f"{markup.LARGEST:,} characters of markup, {markup.LONGEST:,} of text"
    for told in (
        f"a text | {articles.LONGEST:,} characters",
        f"a member of an archive | {record.LIMIT // 10**6} MB",
        f"a page | {html.LARGEST // 10**6} MB",
        f"{story}, {markup.MOST_TAGS:,} tags, {markup.DEEPEST} levels",
        f"{pdf.MOST_PAGES:,} pages",
        archive,
        f"the first {telling.LONGEST:,} characters of each article",
    ):
        assert told in page


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_lead_somewhere(page: Path) -> None:
    """Each link to a place in the repository has something at its end."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_readme_has_the_two_commands_that_are_checked() -> None:
    """The README has one command to build the sample story and one to test, and ``.ci/run`` runs both."""
    first, second = blocks(ROOT / "README.md", "sh")
    script = (ROOT / ".ci" / "run").read_text("utf-8")

    assert "chronos build events/stories/" in first
    assert "pytest" in second
    assert [f"readme_command {number}" in script for number in (1, 2)] == [True, True]
