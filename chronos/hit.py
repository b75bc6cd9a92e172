"""A found expression on its way from the scanner to the resolver."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from chronos.term import Term

Check = Callable[[str, "Hit", Any], bool]
Case = tuple[tuple[Check, Any], ...]
"""What a test asks of a hit in its text, each check with what is asked: all of a case has to hold."""


@attrs.define(slots=True, eq=False)
class Hit:
    """A stretch of the text, what it says, and what it still has to prove.

    start, end: code points; context: the test on its surroundings that it has to pass, empty for none;
    cases: what of that test is still open, None for all of it;
    chain: the number of the list it is a member of, 0 for none; opening: "from" or "between" before it,
    "moved" where no range begins so;
    gap: what connects it to the hit before it, None for nothing; determined: "the" stands before it.
    """

    start: int
    end: int
    term: Term
    rule: str
    context: str = ""
    cases: tuple[Case, ...] | None = None
    chain: int = 0
    opening: str = ""
    gap: str | None = None
    determined: bool = False


def joined(first: Hit, second: Hit, term: Term, context: str = "") -> Hit:
    """Return one hit from the beginning of *first* to the end of *second* that says *term*."""
    rule = f"{first.rule}+{second.rule}"
    return Hit(first.start, second.end, term, rule, context, None, 0, first.opening, first.gap)
