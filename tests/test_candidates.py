"""Which events are worth comparing."""

from __future__ import annotations

from collections.abc import Set
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from marked import span

from chronos.merge.candidates import CROWD, Dated, candidates


def pairs(*events: tuple[str, str], seekers: Set[int] | None = None) -> set[tuple[int, int]]:
    """Return the candidates among events of (EDTF, words)."""
    dated = [Dated.of(span(date), frozenset(words.split())) for date, words in events]
    found = list(candidates({n: one for n, one in enumerate(dated) if one}, seekers=seekers))
    assert len(found) == len(set(found)), "each pair comes once"
    return set(found)


def test_two_words_and_one_time_make_a_candidate() -> None:
    """Events of one day that share two words are compared; one word or another month is not enough."""
    events = ("2024-06-08", "navy strike port"), ("2024-06-08", "navy strike"), ("2024-06-08", "navy ball")
    assert pairs(*events, ("2024-07-08", "navy strike port")) == {(0, 1)}


def test_coarse_dates_meet_the_days_within() -> None:
    """A month and a year meet the days in them; days of one month do not meet through them."""
    events = ("2024-06-08", "navy strike"), ("2024-06-20", "navy strike"), ("2024-06", "navy strike")
    assert pairs(*events, ("2024", "navy strike")) == {(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)}


def test_neighbouring_days_need_more_words() -> None:
    """Two days apart, three shared words are asked for."""
    events = ("2024-06-08", "navy strike port"), ("2024-06-10", "navy strike port")
    assert pairs(*events, ("2024-06-10", "navy strike hill"), ("2024-06-11", "navy strike port")) == {
        (0, 1),
        (1, 2),
        (1, 3),
    }


def test_only_pairs_with_a_seeker_are_asked_for() -> None:
    """Of events of one time only those are compared of which one seeks the other, early or late."""
    events = [(date, "navy strike port") for date in ("2024-06-08", "2024-06-07", "2024-06-08", "2024-06")]
    assert pairs(*events, seekers={1}) == {(0, 1), (1, 2), (1, 3)}
    assert pairs(*events, seekers=set()) == set()


def test_years_do_not_crowd_each_other() -> None:
    """Events told with a year meet all others of that year, however many there are of the years around."""
    words = [f"navy strike w{n:02}" for n in range(CROWD)]
    alone = pairs(*(("2021", told) for told in words))
    among_others = pairs(*((year, told) for year in ("2021", "2022", "2023") for told in words))
    assert len(alone) == CROWD * (CROWD - 1) // 2
    assert alone <= among_others


def test_seekers_find_in_a_crowd_what_all_find() -> None:
    """Where many share a word, the pairs of one event are the same whether it seeks alone or all do."""
    events = [("2024-06-08", f"navy strike w{n:02}") for n in range(2 * CROWD)]
    assert pairs(*events, seekers={CROWD}) == {pair for pair in pairs(*events) if CROWD in pair}


def test_a_crowd_that_some_have_left_is_compared_anew() -> None:
    """What is joined brings others closer to each other, so merging again finds no more."""
    crowd = [
        Dated.of(span("2024-06-08"), frozenset(f"navy strike w{n:02}".split())) for n in range(CROWD + 1)
    ]
    held = {n: one for n, one in enumerate(crowd) if one and n}
    gone = [one for one in crowd[:1] if one]

    assert set(candidates(held, joined=set(), gone=gone)) == set(candidates(held))
    assert not list(candidates(held, joined=set()))


def test_work_grows_with_the_events() -> None:
    """Four times the events of one day give at most 5.5 times the pairs."""

    def count(events: int) -> int:
        return len(
            pairs(*(("2024-06-08", f"w{n % 7} w{n % 11} x{n % 13} navy strike") for n in range(events)))
        )

    assert count(500) > CROWD
    assert count(2000) <= 5.5 * count(500)


TOLD = st.tuples(
    st.sampled_from(["2024-06-08", "2024-06-08", "2024-06-07/2024-06-09", "2024-06-10", "2024-06", "2024"]),
    st.frozensets(st.sampled_from(["navy", "strike", "port", "hill", "ball", "ship"]), min_size=2),
)


@given(st.lists(TOLD, min_size=8, max_size=40), st.data())
def test_a_pass_after_some_were_joined_misses_no_pair(
    told: list[tuple[str, Set[str]]], data: st.DataObject
) -> None:
    """Whatever a search over all would find was found before, or is by one for what was joined or left."""
    dated = {n: one for n, (date, words) in enumerate(told) if (one := Dated.of(span(date), words))}
    new = data.draw(st.sets(st.sampled_from(sorted(dated)), max_size=3))
    gone = data.draw(st.sets(st.sampled_from(sorted(dated)), max_size=6)) - new
    held = {n: one for n, one in dated.items() if n not in gone}
    with patch("chronos.merge.candidates.CROWD", 4):
        before = set(candidates({n: one for n, one in dated.items() if n not in new}))
        found = set(candidates(held, joined=new, gone=[dated[n] for n in gone]))
        every = set(candidates(held))
    assert found <= every
    assert every <= before | found
