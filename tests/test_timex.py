"""A mention answers for its date without its interval, and for what it does not know."""

from __future__ import annotations

import pickle

import attrs
import pytest

from chronos.days import day_of
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.library import find
from chronos.timex import Alternative, Meaning, Mention, Timex

MAY = Interval.days(day_of(2021, 5), day_of(2021, 5, 31), Granularity.MONTH, Certainty.APPROXIMATE)


def mention(interval: Interval | None, *alternatives: Alternative) -> Mention:
    """Return a mention at an interval."""
    said = Timex("DATE", "2021-05", mod="APPROX")
    meaning = Meaning(said, "2021-05", interval, "month-year", alternatives=alternatives)
    return Mention(3, 8, "about", meaning)


def test_a_resolved_mention_answers_by_its_interval() -> None:
    """Ends, EDTF, granularity and certainty can be asked of the mention itself."""
    found = mention(MAY)

    assert (found.type, found.mod) == ("DATE", "APPROX")
    assert (found.earliest, found.latest, found.edtf) == ("2021-05-01", "2021-05-31", "2021-05~")
    assert (found.granularity, found.certainty) == ("month", Certainty.APPROXIMATE)
    assert not found.ambiguous


def test_an_unresolved_mention_has_no_date() -> None:
    """All is None, and nothing is sure."""
    found = mention(None)

    assert (found.earliest, found.latest, found.edtf, found.granularity) == (None, None, None, None)
    assert found.certainty is Certainty.UNCERTAIN


def test_an_alternative_makes_it_ambiguous() -> None:
    """Where readers would disagree, the mention says so."""
    assert mention(MAY, Alternative("2021-05", MAY, "the month")).ambiguous


def test_a_mention_that_was_found_is_as_one_made_by_hand() -> None:
    """It is equal to one of the same fields, survives a copy, and nobody can change it."""
    (found,) = find("It rained on 5 May 2021.")
    made = Mention(found.start, found.end, found.text, found.meaning)

    assert found == made == pickle.loads(pickle.dumps(found)) == attrs.evolve(found)
    assert len({found, made}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(found, "text", "6 May")  # noqa: B010 (type checkers refuse the plain way)
