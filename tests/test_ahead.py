"""Durations that lie ahead: a date where the sentence looks forward, none where it tells how long."""

from __future__ import annotations

import pytest

import chronos

PUBLISHED = "2024-05-15"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ferry will sail in ten days.", "2024-05-25"),
        ("The ferry will sail in two weeks.", "2024-05-29~"),
        ('The mate said: "In two weeks we will sail."', "2024-05-29~"),
        ("In a month, the ferry sails.", "2024-06-15~"),
        ("They must answer within three days.", "2024-05-15/2024-05-18"),
        ("In two weeks", "2024-05-29~"),
    ],
)
def test_ahead(text: str, edtf: str) -> None:
    """ "in" and "within" a time give a date where the sentence looks ahead; the value stays the duration."""
    (mention,) = chronos.find(text, PUBLISHED)

    assert (mention.edtf, mention.type, mention.anchor) == (edtf, "DURATION", "dct")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was built in ten days.",
        "It will be the first ferry in ten days.",
        "The crossing will take ten days.",
        "A ferry in ten days.",
        "In recent days, a ferry.",
    ],
)
def test_no_date(text: str) -> None:
    """A duration of what happened, or that nothing looks ahead to, has no date."""
    (mention,) = chronos.find(text, PUBLISHED)

    assert mention.interval is None


def test_a_sentence_that_does_not_tell() -> None:
    """Where nothing tells, the reader's preference decides."""
    (mention,) = chronos.find("A ferry in ten days.", PUBLISHED, prefer="future")

    assert mention.edtf == "2024-05-25"


def test_without_publication_date() -> None:
    """Without a publication date there is nothing to count from."""
    (mention,) = chronos.find("The ferry will sail in ten days.")

    assert mention.interval is None


@pytest.mark.parametrize(
    ("headline", "edtf"),
    [
        ("Teachers to strike on Friday", "2024-05-17"),
        ("Court to rule on ferry ban on Thursday", "2024-05-16"),
        ("Two men to appear in court on Monday", "2024-05-20"),
        ("Trip to Graz on Monday", "2024-05-13"),
        ("The attempt to seize the ferry on Monday failed.", "2024-05-13"),
        ("Police used force to clear the quay on Monday.", "2024-05-13"),
    ],
)
def test_headline_tells_what_is_to_be_done(headline: str, edtf: str) -> None:
    """A headline has no verb but what somebody is "to" do: its weekday is the next, not the last."""
    (mention,) = chronos.find(headline, PUBLISHED)

    assert mention.edtf == edtf
