"""How articles are to be read: the choices that change what a date means or whether it is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from chronos.errors import OptionError

if TYPE_CHECKING:
    from chronos.named import Named

PREFER = ("past", "future")
UNDATED = ("none", "lead", "all")
DATE_ORDERS = ("mdy", "dmy", "ymd")


def one_of(choices: tuple[str, ...]) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Return an attrs validator that takes *choices* and None."""

    def check(_: object, attribute: attrs.Attribute[Any], value: str | None) -> None:
        if value is not None and value not in choices:
            raise OptionError(f"{attribute.name} must be one of {', '.join(choices)}, not {value!r}")

    return check


@attrs.frozen(slots=True)
class Options:
    """The reading options, for the library and the command line alike.

    prefer: the direction where a sentence gives none; news looks back, so ``past``.
    date_order: ``mdy``, ``dmy`` or ``ymd`` for numeric dates; None takes the article's language's own.
    first, last: keep to dates that touch these days (ordinals, inclusive); None for no bound.
    match: keep to articles whose title or text has these words, case aside.
    events: named events of the user's own, besides those chronos knows.
    undated: which happenings without a date of their own become events too, with the date of the lead or of
    publication: ``none``, the main one of an article (``lead``), or ``all``.
    """

    prefer: str = attrs.field(default="past", validator=one_of(PREFER))
    date_order: str | None = attrs.field(default=None, validator=one_of(DATE_ORDERS))
    first: int | None = None
    last: int | None = None
    match: str | None = None
    events: tuple[Named, ...] = ()
    undated: str = attrs.field(default="none", validator=one_of(UNDATED))
