"""Links of events to others of the same article, by the words that tell which came first."""

from __future__ import annotations

import bisect
import functools
import operator
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import attrs

from chronos.article import Article
from chronos.cues import Cues
from chronos.event import Event, Link, Status
from chronos.extract.event import event_id
from chronos.extract.syntax import Sentence
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag, Token
from chronos.relation import Relation, surely_before
from chronos.timex import Mention

_HAPPENS = (Status.REPORTED, Status.PLANNED)
_START = operator.attrgetter("start")
_ACTS = (Tag.VERB, Tag.GERUND)


def linked(
    article: Article, events: Sequence[Event], mentions: Sequence[Mention], known: Cues
) -> tuple[Event, ...]:
    """Return *events* with links to the events that their words mean; what stays unclear is left out.

    Words mean an event whose date stands among them, else the only one of the article that tells of the
    same act and of all else they name; words that open a sentence mean the only one of the sentence before.
    Events whose inferred date the words refute are left out, for then nothing tells when they were.
    """
    happenings = _Happenings(
        article, [one for one in events if one.status in _HAPPENS and not one.is_statement], mentions, known
    )
    found = tuple(
        _with_links(event, happenings) if any(source.links for source in event.sources) else event
        for event in events
    )
    refuted = set(_refuted(found))
    return tuple(_without_links(event, refuted) for event in found if event.id not in refuted)


def _refuted(events: Sequence[Event]) -> Iterator[str]:
    """Yield the ids of events whose inferred dates are not on the side of another that they are told on."""
    known = {event.id: event for event in events}
    for event in events:
        for link in event.sources[0].links:
            other = known[link.event]
            pair = (event, other) if link.relation is Relation.BEFORE else (other, event)
            if surely_before(pair[1].interval, pair[0].interval):
                yield from (one.id for one in pair if one.inferred)


def _with_links(event: Event, happenings: _Happenings) -> Event:
    source, *more = event.sources
    asked = source.links if event.status in _HAPPENS else ()
    found = ((link, happenings.meant(link, event.id)) for link in asked)
    links = tuple(attrs.evolve(link, event=other.id) for link, other in found if other)
    return attrs.evolve(event, sources=(attrs.evolve(source, links=links), *more))


def _without_links(event: Event, gone: Container[str]) -> Event:
    source, *more = event.sources
    links = tuple(link for link in source.links if link.event not in gone)
    if links == source.links:
        return event
    return attrs.evolve(event, sources=(attrs.evolve(source, links=links), *more))


@attrs.frozen(slots=False)  # for the cached properties
class _Happenings:
    """What happens in an article, as words may mean it."""

    article: Article
    events: Sequence[Event]
    mentions: Sequence[Mention]
    known: Cues

    @functools.cached_property
    def _by_act(self) -> Mapping[str, list[tuple[Event, frozenset[str]]]]:
        """Happenings by the stem of what was done, each with all that it says, so that few are compared."""
        found: dict[str, list[tuple[Event, frozenset[str]]]] = defaultdict(list)
        for event in self.events:
            texts = (event.title, event.sources[0].quote.exact)
            tokens = (token for text in texts for token in _tokens(text, self.known))
            found[_act(event.title, self.known)].append(
                (event, frozenset(_stem(token, self.known) for token in tokens))
            )
        return found

    @functools.cached_property
    def _by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @functools.cached_property
    def _by_end(self) -> Mapping[int, list[Event]]:
        found: dict[int, list[Event]] = defaultdict(list)
        for event in self.events:
            found[event.sources[0].quote.end].append(event)
        return found

    def meant(self, link: Link, own: str) -> Event | None:
        """Return the only event that a link of the event *own* means, None where that is not plain."""
        found: Event | None = None
        for event in self._meant(link, own):
            if event.id != own and found is not None and event.id != found.id:
                return None
            found = found if event.id == own else event
        return found

    def _meant(self, link: Link, own: str) -> Iterable[Event]:
        known, text = self.known, self.article.text
        if known.phrase("afterwards").match(link.said) or known.phrase("beforehand").match(link.said):
            return self._right_before(link.start)
        end = link.start + len(link.said)
        first = bisect.bisect_left(self.mentions, link.start, key=_START)
        dates = self.mentions[first : bisect.bisect_left(self.mentions, end, first, key=_START)]
        ids = {event_id(self.article.sha256, mention.start) for mention in dates} - {own}
        if ids:
            return [self._by_id[name] for name in ids if name in self._by_id]
        spans = sorted({(mention.start, mention.end) for mention in dates})
        words = tagged(text, link.start, end, spans, known)[1:]
        acts = {_stem(token, known) for token in words if token.event or token.tag in _ACTS}
        named = {_stem(token, known) for token in words if token.tag in NOMINAL}
        if not acts or known.has("time.unnamed", words[0].word):
            return ()
        return self._tell_of(acts, acts | named)

    def _right_before(self, start: int) -> Iterator[Event]:
        """Yield what is told up to a place, but for blanks."""
        for end in range(start, -1, -1):
            yield from self._by_end.get(end, ())
            if not self.article.text[end - 1 : end].isspace():
                return

    def _tell_of(self, acts: Iterable[str], named: set[str]) -> Iterator[Event]:
        """Yield what is an act of some names: "Parliament voted on Monday" of "after the vote"."""
        for act in acts:
            yield from (event for event, said in self._by_act.get(act, ()) if named <= said)


def _act(title: str, known: Cues) -> str:
    """Return the stem of what a title says was done: of its verb, or of its event where that says nothing."""
    sentence = Sentence(_tokens(title, known), known)
    verb = next((verb for verb in sentence.verbs if verb.form == "finite"), None)
    if verb and not known.has("stems.light", verb.base) and not known.has("verbs.occurring", verb.base):
        return known.stem(verb.base)
    return next((_stem(token, known) for token in sentence.tokens if token.event), "")


def _tokens(text: str, known: Cues) -> list[Token]:
    return tagged(text, 0, len(text), (), known)


def _stem(token: Token, known: Cues) -> str:
    return known.stem(token.known.base or token.word)
