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
        ("The army crosses the river on [2024-02-02|2 February].", "planned"),
        ("The talks will be led by Roe at the summit hosted by Meria on [2024-01-23|the 23rd].", "planned"),
        ("The army may have crossed the river on [2024-01-22|Monday].", "possible"),
        ("The army would have crossed the river on [2024-01-22|Monday].", "possible"),
        ("The army did not cross the river on [2024-01-22|Monday].", "negated"),
        ("No soldiers crossed the river on [2024-01-22|Monday].", "negated"),
        ("The army refused to cross the river on [2024-01-22|Monday].", "reported"),
        ("The general said the army failed to cross the river on [2024-01-22|Monday].", "reported"),
    ],
)
def test_status_is_read_from_the_clause(text: str, status: str) -> None:
    """The auxiliaries of the verb that a date belongs to decide, and what lies ahead is planned."""
    assert [str(event.status) for event in extract(*marked(text), language("en"))] == [status]
