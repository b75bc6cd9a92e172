"""PDF: its text, page after page; what has none is told of."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from taken import take

pytest.importorskip("pypdf", reason="the pdf extra is not installed")

from chronos.errors import InputError
from chronos.readers.pdf import read


def pdf(*pages: list[str], made: str = "") -> bytes:
    """Return a file with the lines of each page."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {font} /Contents {5 + 2 * number} 0 R >>")
        told = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td {told} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title (The gate) {f'/CreationDate (D:{made})' if made else ''} >>")
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n"
    return (body + end + f"{len(body)}\n%%EOF\n").encode("latin-1")


def test_a_file_is_an_article(tmp_path: Path) -> None:
    """Its title is known, words divided at the end of a line are whole, and pages are parted."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(["The gate jammed in Septem-", "ber 2023."], ["It rained."]))
    taken = take(path)

    assert taken.texts == ["The gate jammed in September 2023.\n\nIt rained."]
    assert taken.articles[0].title == "The gate"


def test_a_file_in_an_archive_is_read(tmp_path: Path) -> None:
    """Its table of contents at the end is found, though the archive is read from front to back."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.pdf", pdf(["The gate jammed."]))

    assert take(tmp_path / "a.zip").texts == ["The gate jammed."]


def test_the_day_it_was_made_is_told_and_not_believed(tmp_path: Path) -> None:
    """Whoever prints a page to PDF today did not publish it today."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(["The gate jammed."], made="20240508120000Z"))
    taken = take(path)

    assert taken.articles[0].published is None
    assert "was made on 2024-05-08" in next(note.message for note in taken.notes if note.code == "date")
    path.write_bytes(pdf(["The gate jammed."], made="nonsense"))
    assert len(take(path).articles) == 1


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "pdf"), (b"%PDF-1.4\n", "pdf"), (b"junk", "pdf"), (pdf([]), "no-text")]
)
def test_what_has_no_text_is_rejected(tmp_path: Path, content: bytes, code: str) -> None:
    """A scan, a stub, or another file under that name."""
    path = tmp_path / "a.pdf"
    path.write_bytes(content)

    assert take(path).codes == [code]


@settings(max_examples=50)
@given(st.binary(max_size=30), st.integers(0, 900))
def test_any_bytes_are_an_article_or_an_input_error(noise: bytes, at: int) -> None:
    """Nothing else comes out, whatever goes in."""
    good = pdf(["The gate jammed."], made="20240508120000Z")
    try:
        list(read(io.BytesIO(good[:at] + noise + good[at + len(noise) :]), "a.pdf"))
    except InputError as error:
        assert error.path == "a.pdf"
