"""What an article says of a time, and what it was resolved to (TIMEX3, ISO 24617-1)."""

from __future__ import annotations

import attrs

from chronos.interval import Certainty, Interval


@attrs.frozen(slots=True)
class Timex:
    """A time expression as said: ``X`` stands in the value for what was left unsaid.

    type: DATE, TIME, DURATION or SET; mod, quant, freq: as in TIMEX3;
    shift: how to move from the anchor, such as ``-1 year``, empty for not at all.
    """

    type: str
    value: str
    mod: str | None = None
    shift: str = ""
    quant: str | None = None
    freq: str | None = None


@attrs.frozen(slots=True)
class Alternative:
    """Another reading of an ambiguous expression, and the words that name this reading."""

    value: str
    interval: Interval
    reading: str


@attrs.frozen(slots=True)
class Meaning:
    """What an expression says and what it was resolved to; mentions that mean the same may share one.

    said: the Timex before resolution; value: TIMEX3, resolved;
    interval: None for durations, sets and what stays unresolved;
    anchor: ``dct``, ``mention:<start>-<end>``, ``event:<name>`` or ``none``.
    """

    said: Timex
    value: str
    interval: Interval | None
    rule: str
    anchor: str = "none"
    because: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


@attrs.define(slots=True, eq=False)
class _Draft:
    """The fields of a `Mention`, still open."""

    start: int
    end: int
    text: str
    meaning: Meaning


def span_name(start: int, end: int) -> str:
    """Return what `Mention.anchor` calls the mention at a span of the article's text."""
    return f"mention:{start}-{end}"


@attrs.frozen(slots=True, repr=False)
class Mention(_Draft):
    """A time expression of an article and what it means.

    start, end: code points into the article's text, end exclusive.
    """

    def __repr__(self) -> str:
        told = "unresolved" if self.unresolved else self.edtf or self.value
        return f"<Mention {self.text!r} {self.start}-{self.end}: {told}>"

    @property
    def name(self) -> str:
        """What `anchor` calls it where another mention is counted from it."""
        return span_name(self.start, self.end)

    @property
    def said(self) -> Timex:
        """The Timex before resolution, with X for what was left unsaid."""
        return self.meaning.said

    @property
    def value(self) -> str:
        """The TIMEX3 value, resolved."""
        return self.meaning.value

    @property
    def interval(self) -> Interval | None:
        """The date; None for durations, sets and what stays unresolved."""
        return self.meaning.interval

    @property
    def rule(self) -> str:
        """The name of the rule that read the expression, several joined by ``+``."""
        return self.meaning.rule

    @property
    def anchor(self) -> str:
        """What it was counted from: ``dct``, ``mention:<start>-<end>``, ``event:<name>`` or ``none``."""
        return self.meaning.anchor

    @property
    def because(self) -> tuple[str, ...]:
        """The steps from the words to the date."""
        return self.meaning.because

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """Other readings, where readers would disagree."""
        return self.meaning.alternatives

    @property
    def type(self) -> str:
        """The TIMEX3 type: DATE, TIME, DURATION or SET."""
        return self.meaning.said.type

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier, such as START or APPROX."""
        return self.meaning.said.mod

    @property
    def earliest(self) -> str | None:
        """The first day or moment, ISO 8601; None where open or unresolved."""
        return self.interval.earliest if self.interval else None

    @property
    def latest(self) -> str | None:
        """The last day or moment, inclusive, ISO 8601; None where open or unresolved."""
        return self.interval.latest if self.interval else None

    @property
    def edtf(self) -> str | None:
        """The resolved date in EDTF; None where unresolved."""
        return self.interval.edtf if self.interval else None

    @property
    def granularity(self) -> str | None:
        """The name of the unit the date is told in; None where unresolved."""
        return str(self.interval.granularity) if self.interval else None

    @property
    def certainty(self) -> Certainty:
        """How surely the date is known; uncertain where unresolved."""
        return self.interval.certainty if self.interval else Certainty.UNCERTAIN

    @property
    def unresolved(self) -> bool:
        """Whether a date is meant that could not be placed; "recently" means none."""
        return self.interval is None and self.type in ("DATE", "TIME") and not self.value.endswith("_REF")

    @property
    def ambiguous(self) -> bool:
        """Whether readers would disagree on the date."""
        return bool(self.alternatives)


def mention(start: int, end: int, text: str, meaning: Meaning) -> Mention:
    """Return what `Mention` makes of the same, in half the time, since one is made of every expression.

    The fields of a frozen class are slow to set, so they are set before it is frozen.
    """
    made = _Draft(start, end, text, meaning)
    made.__class__ = Mention
    return made  # type: ignore[return-value]
