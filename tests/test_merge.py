"""Events of many articles made one a happening."""

from __future__ import annotations

import random

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from marked import span
from reports import merged, told

from chronos.chronology import ArticleRecord
from chronos.event import Event, Quote, Source
from chronos.merge import merge
from chronos.merge.alone import alone

SAME = [
    (
        "Lena Hartwig won the 800 metres in Oslo on [2024-06-09|Sunday], beating the favourite.",
        "Norway's Lena Hartwig took victory over 800m at the Oslo meeting on [2024-06-09|9 June].",
    ),
    (
        "The river broke through the levee at Port Lorne on [2024-06-10|Monday].",
        "The flood at Port Lorne followed a breach of the levee on [2024-06-10|June 10].",
    ),
    (
        "A jury convicted Quill on [2024-06-10|Monday].",
        "A jury on [2024-06-10|Monday] found Martin Quill guilty of stealing boats.",
    ),
    (
        "The Orrin dam gave way on [2024-06-10|Monday] and drowned the mill.",
        "Villages were cut off when the Orrin dam collapsed on [2024-06-10|Monday].",
    ),
    (
        "Lumen announced the takeover of Fisk Lines in [2024-06|June].",
        "Lumen agreed on [2024-06-10|June 10] to buy Fisk Lines.",
    ),
    (
        "The agency put off the launch of its probe Kestrel on [2024-06-10|Monday].",
        "The launch had been postponed on [2024-06-10|June 10].",
    ),
    (
        "Kestrel touched down near the south pole of the moon on [2024-06-11|Tuesday].",
        "The probe Kestrel landed on the moon on [2024-06-11|June 11].",
    ),
    (
        "An earthquake of magnitude 6.1 struck the coast near Port Lorne on [2024-06-11|Tuesday].",
        "At least 38 people were killed when a quake hit Port Lorne on [2024-06-11|June 11].",
    ),
    (
        "A court in Leeds sentenced Mark Dunne to nine years in prison on [2024-06-07|Friday] for fraud.",
        "Businessman Mark Dunne was jailed for nine years on [2024-06-07|June 7] after a trial in Leeds.",
    ),
    (
        "Gunmen attacked a police station in Tarek on [2024-06-10|Monday], killing four officers.",
        "Four police officers died in [2024-06-10|Monday]'s attack on a station in the town of Tarek.",
    ),
    (
        "Parliament approved the pension reform on [2024-06-11|Tuesday] by 112 votes to 74.",
        "The pension reform passed parliament on [2024-06-11|June 11], 112-74.",
    ),
    (
        "Astoria bought Falke and Merlin unmanned aerial vehicles for several days in [2024-05|May], as part "
        "of its plan to get hundreds of Merian drones.",
        "Astoria wrecked most of the Merian-made drones it purchased in [2024-05|May] from Kesh for its war.",
    ),
    (
        "Astoria broke off ties after the full-scale invasion of Meria in [2022|2022].",
        "Trade has halved since the full-scale invasion of Meria in [2022-02|February 2022].",
    ),
    (
        "Ardley Foods halted production at Rainham on [2024-06-06|Thursday] and sent its workers home.",
        "The plant at Rainham had ceased production in [2024-06|June].",
    ),
    (
        "The Harbour Board fined Gannet Ferries 1.2 million euros for spilling oil on [2024-06-10|Monday].",
        "Gannet Ferries has sailed less since the harbour watchdog imposed a penalty of 1.2 million euros on "
        "the ferry line in [2024-06|June].",
    ),
    (
        "Councillor Ada Quill was taken into custody at her home on [2024-06-05|June 5].",
        "Police arrested councillor Ada Quill over a land deal on [2024-06-05|Wednesday].",
    ),
    (
        "The board sacked managing director Piet Roe on [2024-06-05|Wednesday] after weeks of strikes.",
        "Piet Roe was removed as chief executive on [2024-06-05|June 5].",
    ),
    (
        "MPs backed the pension reform on [2024-06-11|Tuesday] by a narrow margin.",
        "Parliament passed the pension reform on [2024-06-11|June 11].",
    ),
    (
        "Two wards of the General Hospital in Marl were sealed off on [2024-06-03|Monday].",
        "The hospital in Marl had closed two wards on [2024-06-03|June 3].",
    ),
    (
        "Police raided the rooms of the Kestrel team in Sorre on [2024-06-05|Wednesday].",
        "Detectives searched the Kestrel team's rooms on [2024-06-05|5 June].",
    ),
    (
        "The weapon was unearthed in a wood near Lorne on [2024-06-05|Wednesday].",
        "The rifle was found in a wood near Lorne on [2024-06-05|June 5].",
    ),
    (
        "Shareholders in Corvid voted on [2024-06-07|Friday] to accept a takeover by Astra Foods.",
        "Investors in Corvid approved the Astra Foods deal on [2024-06-07|June 7].",
    ),
    (
        "Two of the bank's executives were freed on bail in Graz on [2024-06-05|Wednesday].",
        "The two bankers were released on bail in Graz on [2024-06-05|June 5].",
    ),
    (
        "A fire broke out in a shed of the Marl yard on [2024-06-05|Wednesday].",
        "A shed of the Marl yard burned on [2024-06-05|June 5].",
    ),
]
DIFFERENT = [
    (
        "Astoria bought Falke and Merlin drones for several days in [2024-05|May], as part of its plan.",
        "Astoria wrecked most of the Kestrel drones it purchased in [2024-05|May] from Kesh for its war.",
    ),
    (
        "The navy struck Kharn with missiles on [2024-06-10|Monday].",
        "The navy struck Odrava with drones on [2024-06-10|Monday].",
    ),
    (
        "President Brandt met opposition leaders on [2024-06-09|Sunday].",
        "President Brandt visited a hospital in Graz on [2024-06-09|Sunday].",
    ),
    (
        "Parliament approved the pension reform on [2024-06-11|Tuesday].",
        "Parliament rejected the tax bill on [2024-06-11|Tuesday].",
    ),
    (
        "Velden beat Harbour City 3-1 on [2024-06-08|Saturday].",
        "Harbour City's women beat Velden 2-0 on [2024-06-08|Saturday].",
    ),
    (
        "Gunmen attacked a police station in Tarek on [2024-06-10|Monday].",
        "Police arrested five gunmen in Tarek on [2024-06-10|Monday].",
    ),
    (
        "The company opened a plant in Mexico in [2019|2019].",
        "The company closed its plant in Ohio in [2019|2019].",
    ),
    (
        "Brandt resigned on [2024-06-10|Monday].",
        "The minister said on [2024-06-10|Monday] that Brandt resigned.",
    ),
    (
        "Martin Quill pleaded guilty to theft on [2024-06-10|Monday].",
        "A jury found Kim Roe guilty of theft on [2024-06-10|Monday].",
    ),
    (
        "A jury convicted Quill of theft on [2024-06-10|Monday].",
        "A jury acquitted Quill of fraud on [2024-06-10|Monday].",
    ),
    (
        "Astra agreed on [2024-06-10|June 10] to buy Gannet Ferries.",
        "Astra announced the takeover of Marl Boats on [2024-06-10|June 10].",
    ),
    (
        "Storm 4 hit the coast of Meria on [2024-06-03|June 3].",
        "Storm 5 hit the coast of Meria on [2024-06-04|June 4].",
    ),
    (
        "Roe flew to Graz on [2024-06-03|June 3].",
        "Roe flew to Graz on [2024-06-10|June 10].",
    ),
    (
        "Government rockets struck a market in Kharn on [2024-06-05|Wednesday].",
        "Government forces shelled Odrava on [2024-06-05|Wednesday], killing two people.",
    ),
    (
        "Police dug up old shells near the school in Odrava on [2024-06-05|Wednesday].",
        "A boy attacked a teacher at the school in Odrava on [2024-06-05|Wednesday].",
    ),
    (
        "The regulator fined Gannet Ferries 1.2 million euros on [2024-06-10|Monday] for spilling oil.",
        "On [2024-06-10|June 10] the regulator imposed a penalty of 40,000 euros on the Marl yard.",
    ),
    (
        "Bus drivers in Lorne walked out on [2024-06-05|Wednesday].",
        "Bus drivers in Graz walked out on [2024-06-05|Wednesday].",
    ),
    (
        "The port of Lorne was closed by the ministry on [2024-06-05|June 5].",
        "The ministry shut the port of Marl on [2024-06-05|Wednesday].",
    ),
    (
        "The agency launched its satellite Kestrel from Kourou on [2024-06-05|Wednesday].",
        "The satellite Merlin lifted off from Kourou on [2024-06-05|June 5].",
    ),
    (
        "Meria and Astoria signed a trade deal on [2024-06-05|Wednesday].",
        "Meria and Kesh signed a trade deal on [2024-06-05|Wednesday].",
    ),
    (
        "Parliament approved the pension reform on [2024-06-05|Wednesday] after a long debate.",
        "MPs passed the tax bill on [2024-06-05|June 5].",
    ),
    (
        "Chief executive Ada Quill resigned on [2024-06-04|Tuesday].",
        "Finance director Piet Roe stepped down on [2024-06-04|Tuesday].",
    ),
]


@pytest.mark.parametrize("texts", SAME)
def test_one_happening_is_one_event(texts: tuple[str, str]) -> None:
    """Two articles that tell of one thing in their own words make one event with both as sources."""
    (event,) = merged(*texts)
    assert [source.article for source in event.sources] == ["a0", "a1"]
    assert event.voices == 2
    assert [bool(source.because) for source in event.sources].count(True) == 1


@pytest.mark.parametrize("texts", DIFFERENT)
def test_other_happenings_stay_apart(texts: tuple[str, str]) -> None:
    """The same people on the same day are not enough to make two events one."""
    assert len(merged(*texts)) == 2


@pytest.mark.parametrize(
    ("name", "times"),
    [("Martin Quill", 1), ("Ada Dunne", 2)],
)
def test_who_is_only_described_is_one_of_whom_both_articles_tell(name: str, times: int) -> None:
    """ "The boatman pleaded guilty" tells of Quill where the article does."""
    events = merged(
        "Martin Quill met a clerk in Leeds on [2024-04-02|2 April]. In [2024-05|May] Quill pleaded guilty to "
        "theft and fraud.",
        f"A porter told the court of {name} on [2024-04-09|9 April]. The retired boatman pleaded guilty in "
        "[2024-05|May] under a deal with the crown.",
    )

    assert sum("pleaded guilty" in event.title for event in events) == times


def test_what_two_did_is_not_one() -> None:
    """However alike it is told, where each article tells of one of them alone."""
    events = merged(
        "Kesh condemned the bombing of the embassies in Aar and Ulm on [2024-05-04|Saturday].",
        "The government of Lorne condemned two bomb attacks in Aar and Ulm on [2024-05-04|4 May].",
    )

    assert len(events) == 2


def test_dates_of_one_sentence_never_merge() -> None:
    """A sentence that lists dates keeps them apart, however alike they are told."""
    text = "The navy shelled Kharn on [2024-06-10|June 10] and [2024-06-11|11]."
    assert [event.interval.edtf for event in merged(text, text + " It rained.")] == [
        "2024-06-10",
        "2024-06-11",
    ]


def test_a_title_of_one_word_is_found_by_its_sentence() -> None:
    """Two copies of one report are one, though its title says little: "Thursday's hearing"."""
    text = "Dockers in Lorne agreed on a deal at [2024-06-06|Thursday]'s hearing."
    assert len(merged(text, f"{text} It rained.")) == 1


def test_a_season_of_an_article_is_no_part_of_its_thirty_years() -> None:
    """One article tells of both; two may tell of one happening, the one more finely."""
    years = "The Holm glacier lost a third of its ice from [1990/2020|1990 to 2020]."
    season = "In [2018-06/2018-08|the summer of 2018] the Holm glacier lost more ice than ever."
    assert len(merged(f"{years} {season}")) == 2
    assert (
        len(
            merged(
                "The Holm dam was built in [1980/1989|the 1980s].", "The Holm dam was built in [1984|1984]."
            )
        )
        == 1
    )


def test_a_year_asks_for_more_words() -> None:
    """Two things that one firm began in a year are two, though both share its name and the verb."""
    first = "Astra began production in [2019|2019]."
    assert len(merged(first, "The shipbuilder Astra began a new ferry in [2019|2019].")) == 2


POOL, RECORDS = told(*(text for pair in SAME + DIFFERENT for text in pair))


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1), st.randoms(use_true_random=False))
def test_merge_is_free_of_order_and_idempotent(chosen: set[int], rng: random.Random) -> None:
    """The order of the input never shows, and merging what was merged changes nothing."""
    events = [POOL[n] for n in sorted(chosen)]
    once = merge(events, tuple(RECORDS))
    rng.shuffle(events)
    assert merge(events, tuple(reversed(RECORDS))) == once
    assert merge(once, tuple(RECORDS)) == once


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1), st.integers(0, len(RECORDS) - 1))
def test_duplicate_article_changes_no_date(chosen: set[int], copied: int) -> None:
    """An article that comes twice adds sources, and neither events nor dates."""
    events = [POOL[n] for n in sorted(chosen)]
    original = RECORDS[copied]
    copies = [
        attrs.evolve(event, sources=tuple(attrs.evolve(s, article="copy") for s in event.sources))
        for event in events
        if event.sources[0].article == original.id
    ]
    alone = merge(events, tuple(RECORDS))
    both = merge(events + copies, (*RECORDS, attrs.evolve(original, id="copy")))
    assert [(e.id, e.interval, e.title) for e in both] == [(e.id, e.interval, e.title) for e in alone]


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1), st.integers(0, len(RECORDS) - 1))
def test_an_article_takes_only_its_own_away(chosen: set[int], removed: int) -> None:
    """Without one article, all that the others told is there, each report with its own title and date."""
    events = [POOL[n] for n in sorted(chosen)]
    left = [event for event in events if event.sources[0].article != RECORDS[removed].id]
    records = {record.id: record for record in RECORDS}
    apart = [alone(event, one, records) for event in merge(left, tuple(RECORDS)) for one in event.sources]
    assert sorted(apart, key=lambda event: event.id) == sorted(left, key=lambda event: event.id)


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1))
@example({0, 1, 2, 3, 8, 9, 16})  # a group that grew from two ends
def test_every_merged_report_says_why(chosen: set[int]) -> None:
    """All reports but the one that the others were joined to tell what they share with it."""
    for event in merge([POOL[n] for n in sorted(chosen)], tuple(RECORDS)):
        assert sum(not source.because for source in event.sources) <= 1


def test_crowded_day_loses_no_copies() -> None:
    """Where thousands tell of one day, the copies of one report are still found."""
    events, records = [], []
    for n in range(120):
        quote = Quote("Rebels seized the town of Mopti on Saturday.", 0, 44)
        source = Source(f"a{n}", quote, f"a{n}:36-44")
        events.append(
            Event(
                f"{n:016x}", "Rebels seized the town of Mopti", span("2024-06-08"), "8 June 2024", (source,)
            )
        )
        records.append(ArticleRecord(f"a{n}", f"{n:064x}"))
    (event,) = merge(events, tuple(records))
    assert len(event.sources) == 120
    assert event.voices == 1
