"""An undated article gets its publication date from what it and dated ones tell, or an honest refusal."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quay import BEGUN, CLOSED, FERRIES, MENDED, STORM

from chronos import Article
from chronos.article import Publication
from chronos.days import day_of
from chronos.infer import Inference, infer
from chronos.options import Options
from chronos.pipeline import mentions_in

MAYOR = "Nordby has a new mayor. Erik Dahl won on Sunday. He was a teacher. "


def inferred(text: str, *dated: Article) -> Inference:
    """Return what is inferred of a text beside dated articles."""
    found: list[Inference] = []

    def take(article: Article, inference: Inference) -> list[Article]:
        found.append(inference)
        return []

    list(infer([*dated, Article(text)], Options(), take))
    (inference,) = found
    return inference


def days(text: str, *dated: Article) -> tuple[str, str] | None:
    """Return the first and the last day that is inferred."""
    published = inferred(text, *dated).published
    return (published.earliest, published.latest) if published else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # both dates of its own agree with those of the others on one day alone
        (STORM.format(day="Monday") + BEGUN + FERRIES, ("2024-05-08", "2024-05-08")),
        # one date agrees, and may be wrong by a day: within three days of the article with the same news
        (STORM.format(day="Monday") + FERRIES, ("2024-05-05", "2024-05-10")),
        # a day told as past is not before the publication
        (STORM.format(day="Monday, May 6") + FERRIES, ("2024-05-06", "2024-05-10")),
        (STORM.format(day="Monday the 6th") + FERRIES, ("2024-05-06", "2024-05-10")),
        (STORM.format(day="8 May 2024") + FERRIES, ("2024-05-08", "2024-05-10")),
        # without any date: only that it is the same news
        (STORM.format(day="the coast") + FERRIES, ("2024-05-04", "2024-05-10")),
        # what is to come lies ahead
        (
            STORM.format(day="Monday") + FERRIES + " The wall will stand on 9 May 2024.",
            ("2024-05-05", "2024-05-09"),
        ),
    ],
)  # fmt: skip
def test_dated_articles_that_tell_the_same_date_it(text: str, expected: tuple[str, str]) -> None:
    """The interval is as narrow as the dates of both allow."""
    neighbours = (CLOSED, MENDED) if "began" in text else (CLOSED,)

    assert days(text, *neighbours) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The council met on Monday.", "no dated article tells the same"),
        # the same people and place, another happening
        ("Harbour master Ingrid Solheim opened a school in Ostrand on Monday.", "too little to tell when"),
        # one sentence of many, told by the way
        (MAYOR * 3 + STORM.format(day="the coast"), "too little to tell when"),
        # the same news, and another day
        (STORM.format(day="Thursday") + FERRIES, "its dates differ from theirs"),
        # told again a year later
        (
            STORM.format(day="6 May 2024") + "On 2 April 2025 it was opened again.",
            "its own dates speak against that",
        ),
        # a weekday that speaks for another year
        (STORM.format(day="Monday, May 7") + FERRIES, "its dates differ from theirs"),
    ],
)  # fmt: skip
def test_weak_evidence_dates_nothing(text: str, why: str) -> None:
    """The reason is told, and no date is made up."""
    inference = inferred(text, CLOSED, MENDED)

    assert inference.published is None
    assert any(why in one for one in inference.because), inference.because


FIRE = Article(
    "A fire destroyed the Grand Hotel in Aldport on Monday, police said. Two people were hurt when the roof "
    "fell in. Firefighters from Lorne fought the blaze for six hours.",
    "2024-03-12",
)
LIBRARY = Article(
    "The council of Millbrook voted 7-2 on Tuesday night to close the Elm Street library, despite protests "
    "by residents. Mayor Ann Teller said the town could not afford the $2.3 million repair.",
    "2024-05-15",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same news in other words
        (
            "The Grand Hotel in Aldport burned down on Monday. Two guests were injured in the fire, which "
            "Lorne firefighters fought for six hours. The mayor visited the ruin yesterday.",
            ("2024-03-09", "2024-03-15"),
        ),
        # one date, in nearly the same sentence: any day of the week that it leaves, and one more on each side
        (
            "Police said that the fire that destroyed the Grand Hotel in Aldport on Monday was no accident.",
            ("2024-03-10", "2024-03-18"),
        ),
        (
            "Millbrook's council has voted to close the Elm Street library. The vote on Tuesday night came "
            "after hours of protest. Mayor Ann Teller said the repair would cost $2.3 million.",
            ("2024-05-12", "2024-05-18"),
        ),
        # days later, with the same background and another date
        (
            "A week after the Millbrook council voted to close the Elm Street library, residents marched on "
            "Saturday. Mayor Ann Teller said the town could not afford the $2.3 million repair.",
            None,
        ),
        # the same people elsewhere, another sum
        (
            "Mayor Ann Teller of Millbrook said on Tuesday that the town could afford the $4 million school.",
            None,
        ),
        ("The Elm Street library in Millbrook opened on 3 March 1921.", None),
    ],
)
def test_other_words_for_the_same(text: str, expected: tuple[str, str] | None) -> None:
    """Neither all words need be shared, nor do the same names make the same news."""
    assert days(text, FIRE, LIBRARY) == expected


def test_what_is_told_for_years_dates_nothing() -> None:
    """The same words in articles far apart leave too many days."""
    again = attrs.evolve(CLOSED, published="2021-03-02")

    assert days(STORM.format(day="the coast") + FERRIES, CLOSED, again) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council signed the lease on 6 May 2024. The hall will open on 20 May 2024.",
            ("2024-05-06", "2024-05-20"),
        ),
        ("The council signed the lease on 6 May 2024. The hall will open in June.", None),
        ("The council signed the lease on 6 May 2024. The hall will open on 20 May 2025.", None),
        ("Troops landed on 7 June 1944. On Sunday they took the port.", None),
        ("The hall will open on 20 May 2024.", None),
    ],
)
def test_its_own_dates_may_be_enough(text: str, expected: tuple[str, str] | None) -> None:
    """What is past and what is to come close it in; one of them alone does not."""
    assert days(text) == expected


def test_how_far_to_trust_it() -> None:
    """Less than anything that is told; more where several dates agree."""
    one = inferred(STORM.format(day="Monday") + FERRIES, CLOSED).published
    several = inferred(STORM.format(day="Monday") + BEGUN + FERRIES, CLOSED, MENDED).published

    assert one and several
    assert (one.source, one.confidence, several.confidence) == ("inferred", 0.3, 0.5)
    assert one.because == (
        "tells what articles of 2024-05-07 tell: storm, tore, forty, metres, wall, Ostrand, quay, harbour",
    )


@given(
    st.lists(
        st.sampled_from(
            (
                STORM.format(day="Monday"),
                BEGUN,
                FERRIES,
                "It was said on 1 May 1. ",
                "It will be 9999. ",
            )
        ),
        max_size=5,
    ).map("".join),
    st.dates() | st.sampled_from((dt.date(1, 1, 2), dt.date(9999, 12, 30))),
)
def test_whenever_the_others_were_published(text: str, day: dt.date) -> None:
    """At the ends of the calendar too, an answer holds its best day."""
    published = inferred(text, attrs.evolve(CLOSED, published=day.isoformat())).published

    assert published is None or published.earliest <= published.value <= published.latest


def test_what_has_no_date_on_any_day_that_an_article_may_be_of_keeps_none() -> None:
    """The attacks of September 2001 are ahead of an article of 1999, whatever its day."""
    published = Publication("1999-01-02", between=(day_of(1999, 1, 1), day_of(1999, 1, 3)))
    found = mentions_in(Article("It was so until the September 11 attacks.", published), Options())

    assert [mention.interval for mention in found] == [None]
