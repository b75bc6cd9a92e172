"""How alike two events are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import span

from chronos.cues import cues
from chronos.event import Event, Quote, Source
from chronos.extract.heading import HEADLINE
from chronos.merge.similarity import Gist, gist_of, of_titles, score, stems, words_of


def gist(title: str, quote: str = "") -> Gist:
    """Return the gist of an event with a title, and with the same as its sentence where none is given."""
    text = quote or f"{title}."
    return gist_of(Event("0", title, span("2024"), "", (Source("a", Quote(text, 0, len(text))),)), "en")


def test_stems_leave_out_what_says_nothing() -> None:
    """Small words, dates, small numbers and verbs of saying are left out; names are known."""
    words, names = stems("The U.S. navy said on Monday, 3 June 2024, that 300 troops left Kharn", "en")
    assert words == {"US", "nav", "300", cues("en").stem("soldier"), "leav", "kharn"}
    assert names == {"US", "kharn"}


def test_what_opens_a_title_is_no_name_where_it_was_done() -> None:
    """ "Arrested on 21 May" has an act and nobody's name."""
    assert gist("Arrested on 21 May").acts == {"arrest"}
    assert not gist("Arrested on 21 May").named
    assert gist("Graz fell").named == {"graz"}


@pytest.mark.parametrize(
    ("closer", "title", "farther"),
    [
        ("Rebels captured Mopti", "Rebels seized Mopti", "Rebels left Mopti"),
        ("The navy struck Kharn", "The navy struck Kharn", "The navy struck Odrava"),
        ("Velden beat Graz 3-1", "Velden beat Graz 3-1", "Velden beat Graz 2-0"),
        ("Flight 12 crashed near Graz", "Flight 12 crashed", "Flight 31 crashed near Graz"),
        ("Jan Roe resigned", "Jan Roe stepped down", "Jan Roe stepped in"),
        ("The board rejected the offer", "The board turned down the offer", "The board took up the offer"),
        ("The union struck", "The union walked out", "The union walked in"),
        ("Takeover of Fisk by Lumen", "Lumen bought Fisk", "Lumen sued Fisk"),
        ("Roe sued Lumen", "Roe filed a lawsuit against Lumen", "Roe left Lumen"),
        ("Roe met Dunne in Graz", "Dunne held talks with Roe in Graz", "Roe sued Dunne in Graz"),
    ],
)
def test_acts_names_and_results_tell_apart(closer: str, title: str, farther: str) -> None:
    """A shared act brings events together; another act, other names or another score drive them apart."""
    assert score(gist(title), gist(closer)) > score(gist(title), gist(farther))


@pytest.mark.parametrize(
    ("title", "quote"),
    [
        ("Flight 12 of Astra crashed near Graz", "On Monday Flight 12 of Astra crashed near Graz, Roe said."),
        ("The navy has fired them twice", "The navy has Astorian missiles and has fired them twice."),
        ("Velden beat Graz 3-1", ""),
        ("", "It rained."),
    ],
)
def test_packing_keeps_what_is_compared(title: str, quote: str) -> None:
    """An event that was put by is alike to others as it was before."""
    told = gist(title, quote)
    assert Gist.unpacked(told.packed) == told


def test_pronoun_lets_the_sentence_speak() -> None:
    """ "Has fired them" is compared by its sentence, which says what was fired."""
    vague = gist("The navy has fired them twice", "The navy has Astorian missiles and has fired them twice.")
    assert of_titles(vague, gist("The navy used Astorian missiles")) > 0.5


def test_what_is_said_in_short_is_the_same() -> None:
    """Countries by their initials, and things of several words by the one that stands for them."""
    assert stems("The United States lost nine unmanned aerial vehicles", "en") == stems(
        "The U.S. lost nine drones", "en"
    )


def test_a_headline_drives_no_report_away() -> None:
    """The few words of a headline over a report are not what it is compared by."""
    report = Source("a", Quote("The navy struck Kharn.", 20, 42))
    headline = Source("a", Quote("War at sea", 0, 10), because=(HEADLINE,))
    alone = Event("0", "The navy struck Kharn", span("2024"), "", (report,))
    headed = Event("0", "The navy struck Kharn", span("2024"), "", (report, headline))
    assert gist_of(headed, "en") == gist_of(alone, "en")


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    """The order of two events never shows, whatever their words."""
    first, second = gist(one, one), gist(other, other)
    assert score(first, second) == score(second, first)


def test_shared_words_are_given_as_they_stand() -> None:
    """A reason names words of the article, each root once."""
    text = "Rebels seized Mopti; the rebel army held it."
    assert words_of(text, frozenset(("rebel", "mopt")), "en") == ["Rebels", "Mopti"]


def test_raised_figures_are_no_numbers() -> None:
    """A superscript, as of a note or a square, is part of no number and breaks nothing."""
    assert stems("The flood reached 300 fields ², and ³", "en")[0] == {"flood", "reach", "300", "field"}


def test_packing_has_one_order() -> None:
    """A store written twice is the same, whatever the seed of the hashes."""
    *_, names, _, _, _, _, _, _ = gist("Lornair, Astra and Gannet met", "It rained.").packed.split("\n")

    assert names.split() == sorted(names.split()) and len(names.split()) > 2
