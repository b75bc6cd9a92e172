"""PDF files: the text of one, page after page; what is only a picture of text has none."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from chronos.errors import InputError
from chronos.readers.extra import needed
from chronos.readers.reading import Note
from chronos.readers.record import Found, Record, whole

MOST_PAGES = 1_000
# A word that the end of a line divides.
_DIVIDED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read one file as an article.

    The day that the file was made is told of and not believed: it is often that of printing a page.
    """
    data = whole(file, path)
    pypdf = needed("pypdf", "pdf", path)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(path, "pdf", "is encrypted; save it without its password")
        if len(reader.pages) > MOST_PAGES:
            raise InputError(path, "too-large", f"has more than {MOST_PAGES:,} pages; split it")
        text = "\n\n".join(page.extract_text().strip() for page in reader.pages)
        title, made = _said(reader.metadata)
    except InputError:
        raise
    except Exception as error:  # broken files make the package let out errors of every kind
        what = f"{type(error).__name__}: {error}"[:200]
        raise InputError(path, "pdf", f"is no PDF that can be read: {what}") from None
    if not text.strip():
        raise InputError(path, "no-text", "has no text: a scan, perhaps; let a program recognise its letters")
    if made:
        yield Note(
            path, "date", f"was made on {made}; if that is when it was published, give --published {made}"
        )
    yield Record(path, {"text": _DIVIDED.sub("", text), "title": title})


def _said(metadata: Any) -> tuple[str | None, str | None]:
    """Return the title of a file, and the day it was made."""
    if metadata is None:
        return None, None
    try:
        made = metadata.creation_date
    except ValueError:
        made = None
    return metadata.title, made.date().isoformat() if made else None
