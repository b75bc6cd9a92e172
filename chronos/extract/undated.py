"""Happenings told without a date of their own: they take the lead date, or the day of publication.

In news half of all happenings fall on the day of publication, and most others on the day that the first
sentences name. Such a date is inferred: its certainty is uncertain, and its basis says where it comes from.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from chronos.article import Article, Publication
from chronos.event import Basis, Event, Status
from chronos.extract.clause import Clause
from chronos.extract.earlier import goes_on, is_earlier
from chronos.extract.event import event_of
from chronos.extract.foregoing import Foregoing
from chronos.extract.foreground import foreground
from chronos.extract.happening import is_deed
from chronos.extract.heading import RECENT, headed, is_heading
from chronos.extract.question import asks
from chronos.extract.status import status_of
from chronos.extract.syntax import Sentence
from chronos.extract.tokens import Tag
from chronos.extract.verbs import Verb
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.sentence import sentences
from chronos.timex import Mention

_NO_DEEDS = ("running_total", "total_reached", "notice")  # phrases of sentences that tell none
_TRIED = 8  # verbs of a sentence that may tell its news
_LEAD = 4  # sentences in which news says when
_Span = tuple[int, int]
_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COMMA, Tag.STOP, Tag.DATE)


def with_undated(
    article: Article,
    foregoing: Foregoing,
    mentions: list[Mention],
    dated: Sequence[tuple[Clause, Event]],
    amount: str,
) -> tuple[Event, ...]:
    """Return the *dated* events and those of clauses that tell of a happening without a date, in their order.

    amount: ``lead`` for the main happening of an article alone, ``all`` for each sentence.
    """
    if article.published is None:
        return tuple(event for _, event in dated)
    known = foregoing.cues
    spans = list(sentences(article.text, known))
    headings = [span for span in spans if is_heading(article.text, *span)]
    body = [span for span in spans if span not in headings]
    date = _lead_date(article.published, mentions, body[:_LEAD])
    told: dict[int, list[tuple[Clause, Event]]] = {}  # by the end of the sentence
    for clause, event in dated:
        quote = event.sources[0].quote
        told.setdefault(quote.end, []).append((clause, event))
    events = {end: [event for _, event in inside] for end, inside in told.items()}
    for (_, end), main in _news(article, foregoing, body, mentions, told, date):
        events[end] = [*main, *events.get(end, ())]
        if amount == "lead":
            break
    return headed(
        article, headings, tuple(one for end in sorted(events) for one in events[end]), mentions, known
    )


def _news(
    article: Article,
    foregoing: Foregoing,
    body: list[_Span],
    mentions: list[Mention],
    told: dict[int, list[tuple[Clause, Event]]],
    date: tuple[Interval, Basis],
) -> Iterator[tuple[_Span, list[Event]]]:
    """Yield what each sentence tells besides its dated clauses, but where it goes on with what is no news."""
    assert article.published is not None
    known, lead, back = foregoing.cues, True, False
    for n, span in enumerate(body):
        if any(known.phrase(name).search(article.text, *span) for name in _NO_DEEDS):
            continue
        sentence = foregoing.read(*span, _dates(mentions, *span))
        if asks(article.text, sentence):
            continue
        dated = told.get(span[1], [])
        back = back and goes_on(sentence) and "\n\n" not in article.text[body[n - 1][1] : span[0]]
        main = [] if back else list(_main(article, sentence, [one for one, _ in dated], date, lead=lead))
        back = back or (not main and _old(article.published, [event for _, event in dated]))
        if not lead or any(verb.form == "finite" for verb in sentence.verbs):  # no caption
            lead = False
            yield span, main


def _old(published: Publication, events: Sequence[Event]) -> bool:
    """Tell whether a sentence tells of what is no news: its events, if any, lie all long before."""
    oldest = published.days[0] - RECENT
    return bool(events) and all((event.interval.last_day or oldest) < oldest for event in events)


def _lead_date(
    published: Publication, mentions: list[Mention], lead: list[tuple[int, int]]
) -> tuple[Interval, Basis]:
    """Return the first recent day that the lead names, else the day of publication."""
    earliest, latest = published.days
    for mention in mentions:
        interval = mention.interval
        if interval is None or interval.granularity > Granularity.DAY or interval.first_day is None:
            continue
        inside = any(first <= mention.start and mention.end <= last for first, last in lead)
        if inside and earliest - RECENT <= interval.first_day <= latest:
            last = interval.last_day if published.between else None
            return _uncertain(interval.first_day, last or interval.first_day), Basis.LEAD
    return _uncertain(earliest, latest), Basis.PUBLICATION


def _uncertain(first: int, last: int) -> Interval:
    return Interval.days(first, last, certainty=Certainty.UNCERTAIN)


def _dates(mentions: list[Mention], first: int, last: int) -> list[_Span]:
    return sorted({(m.start, m.end) for m in mentions if first <= m.start and m.end <= last})


def _main(
    article: Article, sentence: Sentence, dated: list[Clause], date: tuple[Interval, Basis], *, lead: bool
) -> Iterator[Event]:
    """Yield what a sentence tells besides its *dated* clauses; lead: whether it opens the article."""
    interval, basis = date
    for verb in itertools.islice(foreground(sentence, dated, lead=lead), _TRIED):
        clause = Clause(verb, None, -1)
        status = status_of(sentence, clause, verb.head, ahead=False, past=False)
        if status is not Status.REPORTED:
            continue
        if not is_deed(sentence, clause, len(sentence.tokens), status):
            continue
        if is_earlier(sentence, verb):
            if verb.first == min(other.first for other in sentence.verbs if other.form == "finite"):
                return
            continue
        last = _end(sentence, verb) if dated else -1
        event = event_of(article, sentence, clause, verb.head, status, interval, basis, last)
        if event is not None:
            yield event
            return


def _end(sentence: Sentence, verb: Verb) -> int:
    """The last token of a main clause, what hangs on it and what is dated left out."""
    n = verb.head
    while n + 1 < len(sentence.tokens) and sentence.tag(n + 1) not in _WALLS and not sentence.verb_at(n + 1):
        n += 1
    return n
