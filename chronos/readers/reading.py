"""How articles are to be read, and whom to tell of what was not."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

import attrs

from chronos.article import Publication, as_publication
from chronos.chronology import Rejection
from chronos.errors import InputError, LanguageError, quoted
from chronos.language_tag import language_of
from chronos.languages import known
from chronos.options import DATE_ORDERS, one_of
from chronos.readers.field_maps import known_fields


@attrs.frozen(slots=True)
class Note:
    """Something about an input that is used all the same: ``code`` for programs, ``message`` for people."""

    path: str
    code: str
    message: str
    line: int | None = None


def known_language(tag: str) -> str:
    """Return *tag*; `LanguageError` where chronos does not know its language."""
    if not is_known(tag):
        raise LanguageError(f"no language {quoted(tag)}; chronos has {', '.join(known())}")
    return tag


@functools.cache
def is_known(tag: str) -> bool:
    """Tell whether chronos has a folder for the language of a BCP 47 tag such as ``en-GB``."""
    return language_of(tag) in known()


@attrs.frozen(slots=True)
class Reading:
    """The reading options.

    published: for articles that carry no date of their own; published_override: for all;
    lang: for articles that name none; date_order: of numeric dates, None for the language's own;
    strict: reject articles without a publication date; infer_published: infer it first;
    fields: the fields of an article -> what the input calls them, dots for what is nested;
    on_reject, on_ignore, on_note: take each `Rejection`, each path passed over, each `Note`; without
    on_reject the first bad input raises its `InputError`.
    """

    published: Publication | None = attrs.field(default=None, converter=as_publication)
    published_override: Publication | None = attrs.field(default=None, converter=as_publication)
    lang: str = attrs.field(default="en", converter=known_language)
    date_order: str | None = attrs.field(default=None, validator=one_of(DATE_ORDERS))
    strict: bool = False
    infer_published: bool = False
    fields: Mapping[str, str] = attrs.field(factory=dict, converter=known_fields)
    on_reject: Callable[[Rejection], None] | None = None
    on_ignore: Callable[[str], None] | None = None
    on_note: Callable[[Note], None] | None = None

    def reject(self, error: InputError) -> None:
        """Pass a bad input on, or raise it where nobody listens."""
        if self.on_reject is None:
            raise error
        self.on_reject(Rejection(error.path, error.code, error.message, error.line))

    def ignore(self, path: str) -> None:
        """Tell of a file that is passed over."""
        if self.on_ignore is not None:
            self.on_ignore(path)

    def note(self, note: Note) -> None:
        """Tell of a flaw in an input that is used."""
        if self.on_note is not None:
            self.on_note(note)
