"""Links of events to others of the same article, by the words that tell which came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
_ACTS = (Tag.VERB, Tag.GERUND)


def linked(
    article: Article, events: Sequence[Event], mentions: Sequence[Mention], known: Cues
) -> tuple[Event, ...]:
    """Return *events* with links to the events that their words mean; what stays unclear is left out.

    Words mean an event whose date stands among them, else the only one of the article that tells of the
    same act and of all else they name; words that open a sentence mean the only one of the sentence before.
    Events whose inferred date the words refute are left out, for then nothing tells when they were.
    """
    happenings = [one for one in events if one.status in _HAPPENS and not one.is_statement]
    found = tuple(
        _with_links(article, event, happenings, mentions, known)
        if any(source.links for source in event.sources)
        else event
        for event in events
    )
    refuted = set(_refuted(found))
    return tuple(event for event in found if event.id not in refuted)


def _refuted(events: Sequence[Event]) -> Iterator[str]:
    """Yield the ids of events whose inferred dates are not on the side of another that they are told on."""
    known = {event.id: event for event in events}
    for event in events:
        for link in event.sources[0].links:
            other = known[link.event]
            pair = (event, other) if link.relation is Relation.BEFORE else (other, event)
            if surely_before(pair[1].interval, pair[0].interval):
                yield from (one.id for one in pair if one.inferred)


def _with_links(
    article: Article, event: Event, happenings: Sequence[Event], mentions: Sequence[Mention], known: Cues
) -> Event:
    source, *more = event.sources
    others = [one for one in happenings if one.id != event.id] if event.status in _HAPPENS else []
    found = ((link, _meant(article, link, event, others, mentions, known)) for link in source.links)
    links = tuple(attrs.evolve(link, event=other.id) for link, other in found if other)
    return attrs.evolve(event, sources=(attrs.evolve(source, links=links), *more))


def _meant(
    article: Article,
    link: Link,
    event: Event,
    others: Sequence[Event],
    mentions: Sequence[Mention],
    known: Cues,
) -> Event | None:
    if known.phrase("afterwards").match(link.said) or known.phrase("beforehand").match(link.said):
        return _only(one for one in others if _stands_before(one, link.start, article.text))
    end = link.start + len(link.said)
    dates = [m for m in mentions if link.start <= m.start < end]
    ids = {event_id(article.sha256, mention.start) for mention in dates} - {event.id}
    if ids:
        return _only(one for one in others if one.id in ids)
    spans = sorted({(mention.start, mention.end) for mention in dates})
    words = tagged(article.text, link.start, end, spans, known)[1:]
    acts = {_stem(token, known) for token in words if token.event or token.tag in _ACTS}
    named = {_stem(token, known) for token in words if token.tag in NOMINAL}
    if not acts or known.has("time.unnamed", words[0].word):
        return None
    return _only(one for one in others if _tells_of(one, acts, named, known))


def _stands_before(event: Event, start: int, text: str) -> bool:
    end = event.sources[0].quote.end
    return end <= start and not text[end:start].strip()


def _tells_of(event: Event, acts: set[str], named: set[str], known: Cues) -> bool:
    """Tell whether an event is an act of some names: "Parliament voted on Monday" of "after the vote"."""
    quote = event.sources[0].quote.exact
    said = {_stem(token, known) for text in (event.title, quote) for token in _tokens(text, known)}
    return _act(event.title, known) in acts and acts | named <= said


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


def _only(events: Iterable[Event]) -> Event | None:
    found = list(events)
    return found[0] if len(found) == 1 else None
