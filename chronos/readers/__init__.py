"""How articles come in: one file a kind, and where the publication date comes from.

A bad input has a code: ``missing``, ``unreadable``, ``not-a-file``, ``kind``, ``no-articles``, ``too-large``,
``encoding``, ``not-text``, ``json``, ``record``, ``front-matter``, ``text``, ``no-text``, ``language``,
``undated``, ``archive``, ``csv``, ``mail``, ``feed``, ``warc``, ``pdf``, ``extra``, ``reader``. A `Note` has:
``encoding``, ``date``, ``undated``, ``inferred``, ``ignored``, ``page``, ``warc``.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping

from chronos.article import Article, Published
from chronos.chronology import Rejection
from chronos.errors import InputError, reason_of
from chronos.readers.articles import article
from chronos.readers.files import File, Files
from chronos.readers.kinds import STANDARD_INPUT, reader
from chronos.readers.reading import Note, Reading
from chronos.readers.record import Found, Ignored, Record

__all__ = ["InputError", "Note", "Record", "read"]


def read(
    *paths: str | os.PathLike[str],
    on_reject: Callable[[Rejection], None] | None = None,
    on_ignore: Callable[[str], None] | None = None,
    on_note: Callable[[Note], None] | None = None,
    published: Published = None,
    published_override: Published = None,
    lang: str = "en",
    date_order: str | None = None,
    strict: bool = False,
    infer_published: bool = False,
    fields: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders, glob patterns and standard input (``-``), as they are read.

    published: for articles that carry no date of their own; published_override: for all;
    lang: for articles that name none; date_order: ``mdy``, ``dmy`` or ``ymd``;
    strict: reject articles without a publication date;
    infer_published: infer that of articles without one, which come last then (see `chronos.infer`);
    fields: what the input calls the fields of an article, as ``{"text": "content.body"}``.
    on_reject takes each `Rejection`; without it the first bad input raises `InputError`.
    on_ignore takes the path of each file of another kind inside a folder, on_note each `Note`.

    >>> rejected = []
    >>> list(read("nowhere.txt", on_reject=rejected.append)), rejected[0].code
    ([], 'missing')
    """
    reading = Reading(
        published=published,
        published_override=published_override,
        lang=lang,
        date_order=date_order,
        strict=strict,
        infer_published=infer_published,
        fields=fields or {},
        on_reject=on_reject,
        on_ignore=on_ignore,
        on_note=on_note,
    )
    articles = _articles(tuple(os.fspath(path) for path in paths), reading)
    if not infer_published:
        return articles
    from chronos.readers.inferred import inferred

    return inferred(articles, reading)


def _articles(paths: tuple[str, ...], reading: Reading) -> Iterator[Article]:
    for file in Files(reading).under(paths):
        for found in _found(file):
            if isinstance(found, Note):
                reading.note(found)
            elif isinstance(found, Ignored):
                reading.ignore(found.path)
            elif isinstance(found, InputError):
                _refuse(found, file, reading)
            else:
                try:
                    made = article(found, reading)
                except InputError as error:
                    reading.reject(error)
                else:
                    yield made


def _refuse(error: InputError, file: File, reading: Reading) -> None:
    """Reject an input; what turns out to be of another kind inside a folder is ignored."""
    if error.code == "kind" and not file.by_hand:
        reading.ignore(error.path)
        reading.note(Note(error.path, "ignored", f"{error.message}; ignored", error.line))
    else:
        reading.reject(error)


def _found(file: File) -> Iterator[Found]:
    """Yield what stands in a file; an error that ends its reading comes last."""
    try:
        opened = file.open()
        with opened if file.kind != STANDARD_INPUT else contextlib.nullcontext():
            yield from reader(file.kind)(opened, file.path)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(file.path, "unreadable", f"cannot be read: {reason_of(error)}")
