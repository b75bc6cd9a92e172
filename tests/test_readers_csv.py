"""CSV: a row an article, whatever separates the cells; a broken row leaves the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from taken import Taken, take

TEXT = "The lock gate was shut on 6 May."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder to write in."""
    return tmp_path


def rows(folder: Path, content: str, name: str = "a.csv", **options: object) -> Taken:
    """Read a CSV file."""
    path = folder / name
    path.write_bytes(content.encode())
    return take(path, **options)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_row_is_an_article(folder: Path, separator: str) -> None:
    """Names of fields stand in the head, in any case; cells may hold line ends and quotes."""
    head = separator.join(["Title", "Text", "Date", "Section"])
    row = separator.join(['"The ""gate"""', f'"{TEXT}\nIt, and; more."', "2024-05-08", "local"])
    taken = rows(folder, f"\ufeff{head}\r\n\r\n{row}\r\n{row}\r\n")

    assert taken.rejected == []
    article = taken.articles[1]
    assert (article.title, article.text) == ('The "gate"', f"{TEXT}\nIt, and; more.")
    assert article.published is not None
    assert (article.published.value, article.published.source) == ("2024-05-08", "field")


def test_a_bad_row_is_named_by_its_line(folder: Path) -> None:
    """Too many cells, a stray quote and an empty text; the rest is used."""
    taken = rows(folder, f'text,date\n"{TEXT}\n{TEXT}",\na,b,c\n"a"b,c\n"",2024-05-08\n{TEXT},2024-05-08\n')

    assert [(one.line, one.code) for one in taken.rejected] == [(4, "csv"), (5, "csv"), (6, "no-text")]
    assert len(taken.articles) == 2


def test_a_quote_left_open_is_told_of(folder: Path) -> None:
    """It would take in all rows below it."""
    taken = rows(folder, f'text\n{TEXT}\n"open\n{TEXT}\n')

    assert (taken.texts, [(one.line, one.code) for one in taken.rejected]) == ([TEXT], [(3, "csv")])


def test_columns_are_named_by_hand(folder: Path) -> None:
    """Without a known name for the text the message says how; with it, all rows are used."""
    content = f"body,when\n{TEXT},2024-05-08\n"

    told = rows(folder, content).rejected[0]
    assert (told.line, told.code) == (2, "no-text")
    assert told.message.endswith("it has 'body', 'when': if one is the text, say so with --fields text=NAME")
    article = rows(folder, content, fields={"text": "body", "published": "when"}).articles[0]
    assert (article.text, article.published and article.published.value) == (TEXT, "2024-05-08")


def test_a_file_without_rows_is_rejected(folder: Path) -> None:
    """Empty, or with a head alone."""
    for content in ("", "text,date\n", "\n\n"):
        assert rows(folder, content).codes == ["no-articles"]
    assert rows(folder, "text,date,text\n").codes == ["csv"]


def test_a_cell_may_be_as_long_as_an_article(folder: Path) -> None:
    """The standard library would stop at 131,072 characters."""
    assert len(rows(folder, f"text\n{'It rained. ' * 50_000}\n").texts[0]) > 500_000
