"""When a happening is, where the words before its date open a span from there or up to there."""

from __future__ import annotations

import attrs

from chronos.article import Publication
from chronos.calendar_units import unit_of
from chronos.days import DAY
from chronos.extract.put_off import is_deadline, put_off_by
from chronos.extract.syntax import Sentence
from chronos.extract.verbs import Verb
from chronos.extract.wall import before_noun, goes_into
from chronos.interval import Interval
from chronos.timex import Mention


def moment_of(
    sentence: Sentence, date: int, mention: Mention, published: Publication | None
) -> Interval | None:
    """Return when something is by a date behind "since", "until" or "before", None where they do not say.

    date: the token of the mention.
    "unchanged since 1974, when it was made" has what was made in 1974, "stood until 1974, when it fell" what
    fell then, "put off until May 3" what is on May 3, "was not found until May" what is in May, and "will be
    ready before May" what comes between the publication and May.
    """
    has, lead, interval = sentence.cues.has, sentence.word(date - 1), mention.interval
    if interval is None or not has("time.reference", lead) or before_noun(sentence, date):
        return None
    first, last = interval.first_day, interval.last_day
    edge = first if last is None else last if first is None else None
    if edge is not None and goes_into(sentence, date) is not None:
        return unit_of(edge, interval.granularity)
    verb = next((verb for verb in reversed(sentence.verbs_in(0, date)) if says_whether(sentence, verb)), None)
    if last is None or verb is None:
        return None
    if verb.negated:
        done = has("time.delaying", lead) and (verb.passive or not has("verbs.state", verb.base))
        return interval if done else None
    if put_off_by(sentence, date) is not None or is_deadline(sentence, date):
        return unit_of(last, interval.granularity)
    if first is not None or published is None or last <= published.day:
        return None
    none = has("words.nobody", sentence.word(verb.head + 1))  # "there will be no cuts before May"
    to_come = has("time.facing", lead) and _is_plan(sentence, verb) and not none
    return attrs.evolve(interval, start=published.day * DAY) if to_come else None


def says_whether(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb says by itself if something was done: not "leaving" of "did not start leaving"."""
    follows = verb.form == "gerund" and sentence.verb_at(verb.first - 1) is not None
    return verb.form != "infinitive" and not follows


def _is_plan(sentence: Sentence, verb: Verb) -> bool:
    has = sentence.cues.has
    return has("verbs.foreseeing", verb.modal) or (not verb.past and has("verbs.intending", verb.base))
