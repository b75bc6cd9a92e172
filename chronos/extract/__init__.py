"""sentence + Interval -> Event."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chronos.article import Article
from chronos.compound import in_compound
from chronos.cues import Cues, cues
from chronos.event import Event
from chronos.extract.clause import Clause, clause_of, joined_to
from chronos.extract.dating import dates_something
from chronos.extract.document import clause_of_document
from chronos.extract.entry import clause_of_entry, headed_until
from chronos.extract.event import event_id, event_of
from chronos.extract.foregoing import Foregoing
from chronos.extract.happening import happens
from chronos.extract.heading import is_heading
from chronos.extract.links import linked
from chronos.extract.moment import moment_of
from chronos.extract.question import asks
from chronos.extract.status import is_believed, status_of
from chronos.extract.syntax import Sentence, describes_noun
from chronos.extract.tokens import Tag
from chronos.extract.undated import with_undated
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.languages import Language
from chronos.recognise.entry import heads_line, is_chronicle
from chronos.relation import Relation, apart, relate
from chronos.sentence import sentence_around
from chronos.stamps import find_stamps
from chronos.timex import Mention

_TABLE = 24  # dates in a sentence beyond which it is a table, and tells of no happening


def extract(
    article: Article, mentions: tuple[Mention, ...], tongue: Language, undated: str = "none"
) -> tuple[Event, ...]:
    """Return the events that *article* tells of, each with one source, as the text tells them.

    undated: which happenings without a date of their own are told too, see `chronos.options.Options`.
    """
    known = cues(tongue.tag)
    mentions = tuple(mention for mention in mentions if not in_compound(article.text, mention.end))
    stamps = [(stamp.start, stamp.end) for stamp in find_stamps(article.text, tongue.tag)]
    dated = [m for m in mentions if not any(m.start < last and first < m.end for first, last in stamps)]
    foregoing = Foregoing.of(article.text, mentions, known)
    found: list[tuple[Clause, Event, bool]] = []
    for first, last, inside in _sentences(article.text, dated, known):
        heading = is_heading(article.text, first, last)
        found += [(*one, heading) for one in _events(article, foregoing, first, last, inside)]
    told = [(clause, event) for clause, event, heading in found if not (heading and _repeated(event, found))]
    events = tuple(event for _, event in told)
    if undated != "none":
        events = with_undated(article, foregoing, dated, told, undated)
    return linked(article, events, dated, known)


def _sentences(text: str, mentions: list[Mention], known: Cues) -> Iterator[tuple[int, int, list[Mention]]]:
    """Group mentions by sentence: (start, end, mentions)."""
    n, chronicle = 0, is_chronicle(text, ((one.start, one.end) for one in mentions))
    while n < len(mentions):
        first, last = sentence_around(text, mentions[n].start, mentions[n].end, known)
        inside = _until(mentions, n, last)
        n += len(inside)
        if chronicle and len(inside) == 1:
            free = mentions[n].start if n < len(mentions) else len(text)
            last = headed_until(text, (first, last), (inside[0].start, inside[0].end), free, known)
        yield first, last, inside


def _until(mentions: list[Mention], n: int, last: int) -> list[Mention]:
    end = n + 1
    while end < len(mentions) and mentions[end].end <= last:
        end += 1
    return mentions[n:end]


def _events(
    article: Article, foregoing: Foregoing, first: int, last: int, inside: list[Mention]
) -> Iterator[tuple[Clause, Event]]:
    known = foregoing.cues
    spans = sorted(
        {(m.start, m.end) for m in inside if m.interval and not _dated_anew(article, m, inside, known)}
    )
    if not 0 < len(spans) <= _TABLE or known.phrase("notice").search(article.text, first, last):
        return
    sentence = foregoing.read(first, last, spans)
    if asks(article.text, sentence):
        return
    places = {(t.start, t.end): n for n, t in enumerate(sentence.tokens) if t.tag is Tag.DATE}
    found: list[tuple[Clause, Event]] = []
    described: list[tuple[Clause, Event]] = []  # what an adjective dates: "first-quarter profit"
    for mention in inside:
        place = places.get((mention.start, mention.end))
        if place is None:
            continue
        moment = moment_of(sentence, place, mention, article.published)
        if moment is not None or dates_something(sentence, place, mention):
            kept = described if describes_noun(sentence, place) else found
            kept += _event(article, sentence, place, mention, moment)
    found += [(clause, event) for clause, event in described if not _is_told(clause, found)]
    found = _without_stamp(article, inside[0], found)
    found = [one for one in found if not _told_finer(*one, found)]
    yield from (one for n, one in enumerate(found) if not _told_twice(*one, found[:n]))


def _without_stamp(
    article: Article, stamp: Mention, found: list[tuple[Clause, Event]]
) -> list[tuple[Clause, Event]]:
    """Leave out the time that heads an entry where its clause has its own: "07:40 Pickets formed at 5am"."""
    if len(found) < 2 or not heads_line(article.text, stamp.start, stamp.end):
        return found
    headed = event_id(article.sha256, stamp.start)
    others = [(clause, event) for clause, event in found if event.id != headed]
    stamped = [clause for clause, event in found if event.id == headed]
    return others if any(_is_told(clause, others) for clause in stamped) else found


def _is_told(clause: Clause, found: list[tuple[Clause, Event]]) -> bool:
    return any((other.verb, other.noun) == (clause.verb, clause.noun) for other, _ in found)


def _dated_anew(article: Article, named: Mention, inside: list[Mention], known: Cues) -> bool:
    """Tell whether an event known by name has its date beside it: "the fall of Saigon in April 1975"."""
    if not named.anchor.startswith("event:"):
        return False
    gaps = (article.text[named.end : m.start].split() for m in inside if m.start > named.end)
    return any(len(gap) == 1 and known.has("time.before_date", gap[0]) for gap in gaps)


def _event(
    article: Article, sentence: Sentence, place: int, mention: Mention, moment: Interval | None
) -> list[tuple[Clause, Event]]:
    """Return the event of a date with its clause, or nothing; moment: see `moment_of`."""
    interval = moment or mention.interval
    assert interval is not None
    ahead, past = _lies(article, interval)
    clause = clause_of_entry(sentence, place) or clause_of_document(sentence, place)
    if clause is None:
        clause = clause_of(sentence, place, fine=interval.granularity <= Granularity.DAY, ahead=ahead)
    while clause is not None:
        status = status_of(sentence, clause, place, ahead=ahead, past=past)
        if happens(sentence, clause, place, interval, status, past=past):
            break
        clause = joined_to(sentence, clause, place)
    if clause is None:
        return []
    if interval.certainty is Certainty.EXACT and is_believed(sentence, clause):
        interval = attrs.evolve(interval, certainty=Certainty.UNCERTAIN)
    event = event_of(article, sentence, clause, place, status, interval, mention)
    return [(clause, event)] if event else []


def _told_twice(clause: Clause, event: Event, found: list[tuple[Clause, Event]]) -> bool:
    """Tell whether a clause has the same date by another name: "on 29 March, Good Friday"."""
    same = (event for other, event in found if (other.verb, other.noun) == (clause.verb, clause.noun))
    return any(other.interval == event.interval for other in same)


def _told_finer(clause: Clause, event: Event, found: list[tuple[Clause, Event]]) -> bool:
    """Tell whether the same clause has a date within this one: "in 2022 ... on February 24"."""
    return any(
        (other.verb, other.noun) == (clause.verb, clause.noun)
        and relate(finer.interval, event.interval) in (Relation.DURING, Relation.STARTS, Relation.FINISHES)
        for other, finer in found
    )


def _lies(article: Article, interval: Interval) -> tuple[bool, bool]:
    """Tell whether an interval lies wholly after the publication, and whether wholly before."""
    first, last = interval.first_day, interval.last_day
    if article.published is None or first is None or last is None:
        return False, False
    earliest, latest = article.published.days
    return first > latest, last < earliest


def _repeated(event: Event, found: list[tuple[Clause, Event, bool]]) -> bool:
    return any(not heading and _overlap(event, other) for _, other, heading in found)


def _overlap(event: Event, other: Event) -> bool:
    return not apart(event.interval, other.interval)
