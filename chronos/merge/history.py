"""What one merge compared and joined, so that the next need not compare and join it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from chronos.event import Conflict, Event
from chronos.merge.candidates import Dated
from chronos.merge.finish import Finish
from chronos.merge.group import Joint, Pair, Places
from chronos.merge.telling import Records, Sought, Telling

_DAY_PLACE = 0  # of the tiers of a `Dated`


class Union(NamedTuple):
    """Tellings that were made one, by number; number, title: those of the one; the rest: see `Joint`."""

    number: int
    title: str
    members: tuple[int, ...]
    because: Mapping[int, frozenset[str]]
    pairs: tuple[Places, ...]


class Step(NamedTuple):
    """What was found in one pass: the pairs that are alike, and what was joined, by numbers."""

    pairs: list[Pair]
    unions: list[Union]


@attrs.define
class Memory:
    """The history of the merge before, None where there was none, and that of this one."""

    before: History | None = None
    after: History | None = None

    @property
    def is_changed(self) -> bool:
        """Whether there is a new history, of other events than the one before."""
        return self.after is not None and (self.before is None or self.before.keys != self.after.keys)


@attrs.define
class History:
    """The course of a merge.

    Each telling has a number: first those of articles, which *keys* name by all that they depend on, then
    what was made of them; sought, gists: by number, what each was looked for by, and what it was compared by,
    packed; finishes: by number, of what was left in the end.
    """

    keys: list[str] = attrs.field(factory=list)
    sought: list[Sought] = attrs.field(factory=list)
    gists: list[str] = attrs.field(factory=list)
    steps: list[Step] = attrs.field(factory=list)
    finishes: dict[int, Finish] = attrs.field(factory=dict)

    @property
    def text(self) -> str:
        """The same as one text of ASCII, which `read` reads."""
        rows = [(_row(one.dated), _row(one.spoken)) for one in self.sought]
        steps = [
            (
                step.pairs,
                [
                    (n, title, members, [(place, sorted(words)) for place, words in because.items()], pairs)
                    for n, title, members, because, pairs in step.unions
                ],
            )
            for step in self.steps
        ]
        finishes = [
            (number, voices, [attrs.astuple(one) for one in conflicts], topics)
            for number, (voices, conflicts, topics) in self.finishes.items()
        ]
        return json.dumps((self.keys, rows, self.gists, steps, finishes), separators=(",", ":"))

    @classmethod
    def read(cls, text: str) -> History:
        """Read what `text` wrote."""
        keys, rows, gists, steps, finishes = json.loads(text)
        return cls(
            keys,
            [Sought(_dated(one), _dated(other)) for one, other in rows],
            gists,
            [
                Step(
                    [(more, a, b) for more, a, b in pairs],
                    [
                        Union(
                            n,
                            title,
                            tuple(members),
                            {place: frozenset(words) for place, words in because},
                            tuple((one, other) for one, other in joined),
                        )
                        for n, title, members, because, joined in unions
                    ],
                )
                for pairs, unions in steps
            ],
            {
                number: Finish(voices, tuple(map(_conflict, conflicts)), tuple(topics))
                for number, voices, conflicts, topics in finishes
            },
        )


class Recorder:
    """Writes the history of a merge while it is made."""

    def __init__(self, tellings: Sequence[Telling], keys: Mapping[str, str]) -> None:
        self.history = History([keys[telling.event.id] for telling in tellings])
        self._numbers: dict[int, int] = {}
        for telling in tellings:
            self._number(telling)

    def add(
        self,
        tellings: Sequence[Telling],
        pairs: Iterable[Pair],
        made: Iterable[tuple[Joint, Telling]],
    ) -> None:
        """Note what a pass over *tellings* found, and what it made."""
        numbers = [self._numbers[telling.serial] for telling in tellings]
        unions = [
            Union(
                self._number(telling),
                telling.event.title,
                tuple(numbers[place] for place in joint.places),
                joint.because,
                tuple((numbers[a], numbers[b]) for a, b in joint.pairs),
            )
            for joint, telling in made
        ]
        self.history.steps.append(Step([(more, numbers[a], numbers[b]) for more, a, b in pairs], unions))

    def finished(self, tellings: Iterable[Telling], finishes: Iterable[Finish]) -> History:
        """Note what is told of what was left, and return the history."""
        for telling, finish in zip(tellings, finishes, strict=True):
            self.history.finishes[self._numbers[telling.serial]] = finish
        return self.history

    def _number(self, telling: Telling) -> int:
        number = self._numbers[telling.serial] = len(self.history.sought)
        self.history.sought.append(telling.sought)
        self.history.gists.append(telling.packed)
        return number


def _row(dated: Dated | None) -> list[Any] | None:
    if dated is None:
        return None
    return [dated.begins[_DAY_PLACE], dated.ends[_DAY_PLACE], " ".join(dated.words)]


def _dated(row: list[Any] | None) -> Dated | None:
    return Dated.within(row[0], row[1], tuple(row[2].split(" "))) if row else None


def _conflict(row: list[Any]) -> Conflict:
    kind, detail, events, sources = row
    return Conflict(kind, detail, tuple(events), tuple(sources))


def keys_of(events: Iterable[Event], records: Records) -> dict[str, str]:
    """Return by the id of each event that articles tell a text that says all it depends on."""
    articles = {id: record.digest for id, record in records.items()}
    return {
        event.id: " ".join((event.id, *sorted({articles[source.article] for source in event.sources})))
        for event in events
    }
