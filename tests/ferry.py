"""The report of a ferry that ran aground, whose happenings have a date or none."""

from __future__ import annotations

from marked import marked

from chronos.event import Event
from chronos.extract import extract
from chronos.languages import language

EN = language("en")
STORY = (
    "Ferry runs aground off Port Ansel\n\n"
    "The ferry Marigold ran aground on [2024-01-22|Monday] with 210 people on board. Lifeboats took off the "
    "passengers. The captain is 61. In [2019|2019], the ferry hit a pier. The owner said that it would "
    "inspect its other ships.\n"
)


def told(text: str, amount: str, published: str | None = "2024-01-24") -> tuple[Event, ...]:
    """Return the events of a text with its dates in brackets."""
    return extract(*marked(text, published), EN, amount)
