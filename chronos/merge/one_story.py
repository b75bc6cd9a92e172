"""Whether two articles of one story tell of one act, which one would know again by few words."""

from __future__ import annotations

from chronos.event import Event
from chronos.merge.deed import about, is_described, whom
from chronos.merge.others import beyond
from chronos.merge.similarity import Gist, listed, otherwise, unsaid
from chronos.merge.telling import Telling


def one_story(first: Telling, second: Telling) -> bool:
    """Tell whether two articles that share a name each tell of one such act at the time, and of no other.

    Of an explosion there is one at a time, in whatever words, and one conviction of whom both name; of two
    arrests one report must tell all that the title of the other does.
    """
    one, other = first.gist, second.gist
    acts = one.sole & other.sole
    if not acts or otherwise(one, other):
        return False
    if (
        first.event.inferred
        or second.event.inferred
        or not _articles(first.event).isdisjoint(_articles(second.event))
    ):
        return False
    if not acts.isdisjoint(listed("once_each", first.lang)) and (
        _same_person(first, second) or _described(first, second) or _described(second, first)
    ):
        return True
    if unsaid(one.named, other) and unsaid(other.named, one):
        return False
    return not acts.isdisjoint(listed("once", first.lang)) or not (beyond(one, other) and beyond(other, one))


def _same_person(first: Telling, second: Telling) -> bool:
    """Tell whether two titles tell most of one person or body whom both stories name."""
    one, other = (whom(telling.event.title, telling.lang) & telling.gist.story for telling in (first, second))
    return not one.isdisjoint(other)


def _described(first: Telling, second: Telling) -> bool:
    """Tell whether the first title only describes one whom the second names, of whom both articles tell:
    "The contractor pleaded guilty", "Roe pleaded guilty".
    """
    named = whom(second.event.title, second.lang) or about(second.event.title, second.lang)
    known = first.gist.story & second.gist.story
    return bool(named) and named <= known and is_described(first.event.title, first.lang)


def strangers(first: Gist, second: Gist) -> bool:
    """Tell whether two events are of stories that have names, but none in common."""
    return first.story.isdisjoint(second.story) and bool(first.story and second.story)


def _articles(event: Event) -> set[str]:
    return {source.article for source in event.sources}
