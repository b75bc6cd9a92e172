"""Reports made one, or kept apart, by the story that their articles tell."""

from __future__ import annotations

import pytest
from reports import merged

from chronos.article import Article
from chronos.merge.story import gists_of
from chronos.options import Options
from chronos.pipeline import told

ONE_STORY = [
    (
        "Two managers of Ardley Foods were detained on [2024-06-07|Friday] as police searched its offices.",
        "A court jailed two former managers of Ardley Foods on [2024-06-11|Tuesday]. The two were taken into "
        "custody on [2024-06-07|June 7].",
    ),
    (
        "Six people were killed when a blast ripped through the Ardley Foods mill on [2024-06-05|Wednesday].",
        "Ardley Foods will not rebuild the mill, whose boiler blew up on [2024-06-05|5 June].",
    ),
    (
        "Rebels of the River Front captured the airport at Tarek on [2024-06-05|Wednesday].",
        "The airport of Tarek, taken by the rebels on [2024-06-05|5 June] after a siege, is shut.",
    ),
    (
        "A shell hit the market of Tarek on [2024-06-05|Wednesday], killing 14 people.",
        "The shelling of the Tarek market on [2024-06-05|June 5] killed at least 17 people, doctors said.",
    ),
    (
        "The Harbour Union turned down the offer of Marl Boats on [2024-06-06|Thursday].",
        "An improved offer of Marl Boats was thrown out by the union on [2024-06-06|6 June].",
    ),
    (
        "A court in Kesh found Piet Roe, guilty of taking bribes from Marl Boats on [2024-06-06|Thursday].",
        "Roe was convicted on [2024-06-06|June 6] of selling a contract to Marl Boats.",
    ),
    (
        "A small fire broke out in a drying room of Ardley Foods on [2024-06-06|Thursday].",
        "Two workers of Ardley Foods were hurt in a separate fire on [2024-06-06|June 6].",
    ),
]
OTHER_STORIES = [
    (
        "Piet Roe was convicted on [2024-06-06|Thursday] of selling a contract to Marl Boats.",
        "Ada Quill was convicted on [2024-06-06|June 6] of bribing a minister for Marl Boats.",
    ),
    (
        "Gannet Ferries sold two ships on [2024-06-06|Thursday]. Its shares closed on [2024-06-07|Friday] at "
        "12 crowns.",
        "Ardley Foods opened a mill on [2024-06-06|Thursday]. Its shares closed on [2024-06-07|Friday] at "
        "40 crowns.",
    ),
    (
        "Police in Lorne held two men on [2024-06-06|Thursday]. The blast on [2024-06-05|June 5] killed two.",
        "Police in Graz held two men on [2024-06-07|Friday]. The blast on [2024-06-05|June 5] killed two.",
    ),
    (
        "Two managers of Ardley Foods were detained on [2024-06-07|Friday].",
        "Police arrested three looters outside the mill of Ardley Foods on [2024-06-07|Friday].",
    ),
    (
        "The mayor of Tarek resigned on [2024-06-06|Thursday].",
        "The mayor of Tarek was buried on [2024-06-06|Thursday].",
    ),
    (
        "Kesh condemned the raid on Tarek on [2024-06-05|Wednesday].",
        "Forty people died in the raid on Tarek on [2024-06-05|June 5].",
    ),
]


@pytest.mark.parametrize("texts", ONE_STORY)
def test_a_story_needs_few_words_to_be_known_again(texts: tuple[str, str]) -> None:
    """Articles about the same names that each tell of one such act at the time tell of one happening."""
    both = [event for event in merged(*texts) if len(event.sources) > 1]
    assert [[source.article for source in event.sources] for event in both] == [["a0", "a1"]]


@pytest.mark.parametrize("texts", OTHER_STORIES)
def test_the_same_words_of_another_story_are_another_happening(texts: tuple[str, str]) -> None:
    """What articles without a common name tell in the same words stays apart, as do two acts of one story."""
    assert all(len(event.sources) == 1 for event in merged(*texts))


def test_a_happening_has_one_time() -> None:
    """A report that only knows the year joins no two happenings of other days."""
    events = merged(
        "The bombing of the Tarek market on [2024-03-05|March 5] killed two people.",
        "The bombing of the Tarek market on [2024-06-05|June 5] killed two people.",
        "The bombing of the Tarek market in [2024|2024] killed two people.",
    )
    days = {source.account.interval.edtf for event in events for source in event.sources if source.account}
    assert not {"2024-03-05", "2024-06-05"} <= days
    assert len(events) == 2


def test_many_reports_of_one_happening_stay_one() -> None:
    """What several agencies tell in words of their own is one event; who denounces it is another."""
    events = merged(
        "Bombs exploded outside the ministries in Tarek and Lorne on [2024-06-07|Friday], killing dozens.",
        "The bombing of the ministries in Tarek and Lorne on [2024-06-07|June 7] injured 1,700 people.",
        "Officials in Lorne mourned those whom the [2024-06-07|June 7] terrorist blasts killed in Tarek.",
        "A bomb ripped through an office next to the ministry in Tarek on [2024-06-07|Friday morning].",
        "Kesh denounced the bombing of the ministries in Tarek and Lorne on [2024-06-08|Saturday].",
    )
    assert sorted(len(event.sources) for event in events) == [1, 4]


def test_names_are_no_opening_words() -> None:
    """What an article is about are its names, not the capitals of its sentences, nor what all name."""
    article = Article(
        "Police said on Friday that Ada Roe of Gannet Ferries was held. Workers left on Monday. "
        "Gannet sold a ship in June.",
        "2024-06-12",
    )
    one = told(article, Options())
    assert {name for gist in gists_of(one.events, one.record) for name in gist.story} == {
        "ada",
        "ferr",
        "gannet",
        "roe",
    }
