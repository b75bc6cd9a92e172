"""HTML files: refused for now, with word of what to do."""

from __future__ import annotations

from typing import BinaryIO, NoReturn

from chronos.errors import InputError


def read(file: BinaryIO, path: str) -> NoReturn:
    """Refuse a page."""
    message = "HTML pages will come with the 'html' extra; until then save the article's text as .txt or .md"
    raise InputError(path, "kind", message)
