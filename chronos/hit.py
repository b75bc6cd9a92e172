"""A found expression on its way from the scanner to the resolver."""

from __future__ import annotations

import attrs

from chronos.term import Term


@attrs.define(slots=True, eq=False)
class Hit:
    """A stretch of the text, what it says, and what it still has to prove.

    start, end: code points; context: the test on its surroundings that it has to pass, empty for none;
    chain: the number of the list it is a member of, 0 for none; opening: "from" or "between" before it;
    gap: what connects it to the hit before it, None for nothing; determined: "the" stands before it.
    """

    start: int
    end: int
    term: Term
    rule: str
    context: str = ""
    chain: int = 0
    opening: str = ""
    gap: str | None = None
    determined: bool = False


def joined(first: Hit, second: Hit, term: Term, context: str = "") -> Hit:
    """Return one hit from the beginning of *first* to the end of *second* that says *term*."""
    return Hit(
        first.start,
        second.end,
        term,
        f"{first.rule}+{second.rule}",
        context,
        opening=first.opening,
        gap=first.gap,
    )
