"""Reported, planned, possible, negated."""

from __future__ import annotations

import pytest
from marked import marked

from chronos.extract import extract
from chronos.languages import language


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army crossed the river on [2024-01-22|Monday].", "reported"),
        ("Roe warned on [2024-01-22|Monday] that the army may cross the river.", "reported"),
        ("Roe did not say where the army crossed the river on [2024-01-22|Monday].", "reported"),
        ("The army is to cross the river on [2024-01-23|Tuesday].", "planned"),
        ("The army will meet and cross the river on [2024-01-23|today].", "planned"),
        ("The army plans to cross the river [2024-01|this month].", "planned"),
        ("The crossing was scheduled for [2024-01-22|Monday].", "planned"),
        ("The army moved to encircle the town on [2024-01-22|Monday].", "reported"),
        ("The wounded were moved out of the town on [2024-01-22|Monday].", "reported"),
        ("A march that was to have begun on [2024-01-22|Monday] was called off.", "negated"),
        ("The army was said to have crossed the river on [2024-01-22|Monday].", "reported"),
        ("A council was set up on [2024-01-22|Monday].", "reported"),
        ("A council will be set up this week, on [2024-01-23|Tuesday].", "planned"),
        ("The generals called off a march planned for [2024-02-02|2 February].", "negated"),
        ("The generals had cancelled a march scheduled for [2024-02-02|2 February].", "negated"),
        ("A march called for [2024-01-21|Sunday] did not take place.", "negated"),
        ("The march on [2024-01-21|Sunday] did not take place.", "negated"),
        ("The march on [2024-01-21|Sunday] did not end the row.", "reported"),
        ("We find that the march of [2024-01-21|Sunday] did not take place.", "negated"),
        ("The march that had been called for [2024-01-21|Sunday] was never held.", "negated"),
        ("The march planned for [2024-01-21|Sunday] was called off.", "negated"),
        ("A march called for [2024-02-02|2 February] will go ahead.", "planned"),
        ("The army didn't cross the river on [2024-01-22|Monday].", "negated"),
        ("The army won’t cross the river on [2024-02-02|2 February].", "negated"),
        ("The river wasn't crossed on [2024-01-22|Monday].", "negated"),
        ("The men were freed without charge on [2024-01-22|Monday].", "reported"),
        ("The army never crossed the river on [2024-01-22|Monday].", "negated"),
        ("The army made no crossing on [2024-01-22|Monday].", "negated"),
        ("The generals cancelled [2024-01-22|Monday]'s march.", "negated"),
        ("The march on [2024-01-22|Monday] was called off.", "negated"),
        ("On [2024-01-22|Monday] the march was called off.", "reported"),
        ("The march, which had been due to begin on [2024-01-22|Monday], was put back.", "negated"),
        ("A march that was due to begin on [2024-02-02|2 February] was called off.", "negated"),
        ("The army was supposed to march on [2024-01-22|Monday].", "planned"),
        ("The generals announced a march planned for [2024-02-02|2 February].", "planned"),
        ("The army crosses the river on [2024-02-02|2 February].", "planned"),
        ("The talks will be led by Roe at the summit hosted by Meria on [2024-01-23|the 23rd].", "planned"),
        ("The army is thought to have crossed the river on [2024-01-22|Monday].", "reported"),
        ("The army may have crossed the river on [2024-01-22|Monday].", "possible"),
        ("An attack is likely in [2024-02|February].", "possible"),
        ("The army would have crossed the river on [2024-01-22|Monday].", "possible"),
        ("The army did not cross the river on [2024-01-22|Monday].", "negated"),
        ("No soldiers crossed the river on [2024-01-22|Monday].", "negated"),
        ("Roe denies that the army ever crossed the river on [2024-01-22|Monday].", "negated"),
        ("Officials do not believe the army crossed the river on [2024-01-22|Monday].", "negated"),
        ("Nothing suggests that the army crossed the river on [2024-01-22|Monday].", "negated"),
        ("Roe does not deny that the army crossed the river on [2024-01-22|Monday].", "reported"),
        ("The army refused to cross the river on [2024-01-22|Monday].", "reported"),
        ("The general said the army failed to cross the river on [2024-01-22|Monday].", "reported"),
        ("They put off the vote to [2024-05-10|10 May].", "planned"),
        ("They postponed the vote to [2024-05-10|10 May].", "planned"),
        ("They postponed the vote planned for [2024-05-10|10 May].", "negated"),
    ],
)
def test_status_is_read_from_the_clause(text: str, status: str) -> None:
    """The auxiliaries of the verb that a date belongs to decide, and what lies ahead is planned."""
    assert [str(event.status) for event in extract(*marked(text), language("en"))] == [status]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Officials believe that the army crossed the river on [2024-01-22|Monday].", "2024-01-22?"),
        ("The army is thought to have crossed the river on [2024-01-22|Monday].", "2024-01-22?"),
        ("The army probably crossed the river on [2024-01-22|Monday].", "2024-01-22?"),
        ("They believe in luck, and the army crossed the river on [2024-01-22|Monday].", "2024-01-22"),
        ("Roe said that the army crossed the river on [2024-01-22|Monday].", "2024-01-22"),
    ],
)
def test_what_is_only_believed_has_an_uncertain_date(text: str, edtf: str) -> None:
    """Belief is no report: the date keeps a question mark."""
    assert [event.interval.edtf for event in extract(*marked(text), language("en"))] == [edtf]
