"""What one merge compared and joined, so that the next need not compare and join it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from chronos.event import Status
from chronos.merge.candidates import Dated
from chronos.merge.group import Joint, Places
from chronos.merge.telling import Rank, Sought, Telling

_DAY_PLACE = 0  # of the tiers of a `Dated`


class Trace(NamedTuple):
    """What is kept of a telling: by what it was looked for, ranked and compared.

    key: all that an event which articles tell depends on, empty for one that was made of others; plan:
    whether it is one; gist: as a text.
    """

    key: str
    rank: Rank
    plan: bool
    dated: Dated | None
    spoken: Dated | None
    gist: str

    @classmethod
    def of(cls, telling: Telling, key: str = "") -> Trace:
        """Make one of a telling."""
        plan = telling.event.status is Status.PLANNED
        return cls(key, telling.rank, plan, telling.dated, telling.spoken, telling.packed)

    @classmethod
    def read(cls, key: str, rank: list[str], plan: bool, dated: Any, spoken: Any, gist: str) -> Trace:
        """Make one of what `row` wrote."""
        earliest, id, article = rank
        return cls(key, (earliest, id, article), plan, _dated(dated), _dated(spoken), gist)

    @property
    def row(self) -> str:
        """The same as a line of JSON."""
        return _line((self.key, self.rank, self.plan, _row(self.dated), _row(self.spoken), self.gist))

    @property
    def sought(self) -> Sought:
        """What the telling is looked for by."""
        return Sought(self.dated, self.spoken)


class Union(NamedTuple):
    """Tellings that were made one, by their numbers, in the order of their ranks.

    title: that of the one, empty where it is not known yet; the rest: see `Joint`.
    """

    title: str
    members: tuple[int, ...]
    because: Mapping[int, frozenset[str]]
    pairs: tuple[Places, ...]

    @classmethod
    def of(cls, joint: Joint, numbers: Sequence[int], title: str = "") -> Union:
        """Make one of a joint of the tellings that have these numbers."""
        members = tuple(numbers[place] for place in joint.places)
        return cls(title, members, joint.because, tuple((numbers[a], numbers[b]) for a, b in joint.pairs))

    def joint(self, places: Mapping[int, int]) -> Joint:
        """Return the same of the places that the tellings have."""
        members = tuple(places[number] for number in self.members)
        return Joint(members, self.because, tuple((places[one], places[other]) for one, other in self.pairs))


@attrs.define
class Step:
    """What was found in one pass: which tellings are alike and by how much, and what was joined, by numbers.

    Each pair stands in *beside* from both sides.
    """

    beside: dict[int, dict[int, float]] = attrs.field(factory=dict)
    unions: dict[int, Union] = attrs.field(factory=dict)

    @classmethod
    def read(cls, pairs: list[Any], unions: list[Any]) -> Step:
        """Make one of what `row` wrote."""
        step = cls()
        for more, one, other in zip(*pairs, strict=True):
            step.add(one, other, more)
        for number, title, members, because, joined in unions:
            words = {place: frozenset(words) for place, words in because}
            step.unions[number] = Union(title, tuple(members), words, tuple((a, b) for a, b in joined))
        return step

    @property
    def row(self) -> str:
        """The same as a line of JSON."""
        pairs = [
            (more, one, other)
            for one, others in self.beside.items()
            for other, more in others.items()
            if one < other
        ]
        unions = [
            (n, title, members, [(place, sorted(words)) for place, words in because.items()], joined)
            for n, (title, members, because, joined) in self.unions.items()
        ]
        return _line((tuple(zip(*pairs, strict=True)) or ((), (), ()), unions))

    def add(self, one: int, other: int, more: float) -> None:
        """Note that two are alike."""
        self.beside.setdefault(one, {})[other] = more
        self.beside.setdefault(other, {})[one] = more

    def remove(self, one: int, other: int) -> None:
        """Note that two are not, or not there."""
        del self.beside[one][other], self.beside[other][one]


@attrs.define
class History:
    """The course of a merge; each telling has a number, None stands where one is let go.

    lines: of the tellings, as they are written.
    """

    tellings: list[Trace | None] = attrs.field(factory=list)
    lines: list[str] = attrs.field(factory=list)
    steps: list[Step] = attrs.field(factory=list)
    _free: list[int] = attrs.field(factory=list)

    def __getitem__(self, number: int) -> Trace:
        trace = self.tellings[number]
        assert trace is not None
        return trace

    def marks(self) -> dict[int, bytes]:
        """Return for each telling a digest of all that it depends on."""
        marks = {number: _mark(key) for key, number in self.known.items()}
        for step in self.steps:
            for number, (title, members, because, _) in step.unions.items():
                why = _line((title, sorted((place, sorted(words)) for place, words in because.items())))
                marks[number] = _mark(why, *(marks[one] for one in members))
        return marks

    @property
    def known(self) -> dict[str, int]:
        """The numbers of the events that articles tell, by their keys."""
        return {trace.key: number for number, trace in enumerate(self.tellings) if trace and trace.key}

    def add(self, trace: Trace) -> int:
        """Take a telling in, and return the number it is given."""
        if not self._free:
            self._free.append(len(self.tellings))
            self.tellings.append(None)
            self.lines.append(_NONE)
        number = self._free.pop()
        self.tellings[number], self.lines[number] = trace, trace.row
        return number

    def keep(self, told: Iterable[int]) -> None:
        """Let go what is neither *told* by articles nor made of that."""
        kept = {*told, *(number for step in self.steps for number in step.unions)}
        for number in range(len(self.tellings)):
            if number not in kept:
                self.tellings[number], self.lines[number] = None, _NONE

    @property
    def text(self) -> str:
        """The same as one text of ASCII, which `read` reads."""
        head = (str(len(self.steps)), *(step.row for step in self.steps))
        return "".join(f"{line}\n" for line in head) + "\n".join(self.lines)

    @classmethod
    def read(cls, text: str) -> History:
        """Read what `text` wrote."""
        count, rest = text.split("\n", 1)
        *steps, told = rest.split("\n", int(count))
        lines = told.split("\n") if told else []
        rows = json.loads(f"[{','.join(lines)}]")
        return cls(
            [Trace.read(*row) if row else None for row in rows],
            lines,
            [Step.read(*json.loads(step)) for step in steps],
            [number for number, row in enumerate(rows) if not row],
        )


@attrs.define
class Memory:
    """The history of the merge before, None where there was none; that of this one takes its place.

    ended: what it left, as texts, by their marks.
    """

    history: History | None = None
    is_changed: bool = False
    ended: dict[bytes, str] = attrs.field(factory=dict)


_NONE = "0"  # the line of what is let go


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _mark(text: str, *marks: bytes) -> bytes:
    told = b"".join((*marks, text.encode("utf-8", "surrogatepass")))
    return hashlib.blake2b(told, digest_size=16).digest()


def _row(dated: Dated | None) -> list[Any] | None:
    if dated is None:
        return None
    return [dated.begins[_DAY_PLACE], dated.ends[_DAY_PLACE], " ".join(dated.words)]


def _dated(row: list[Any] | None) -> Dated | None:
    return Dated.within(row[0], row[1], tuple(row[2].split(" "))) if row else None
