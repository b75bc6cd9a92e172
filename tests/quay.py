"""Articles on a quay that a storm broke: dated ones, and one that has no date."""

from __future__ import annotations

from chronos import Article

CLOSED = Article(
    "The quay at Ostrand was closed on Monday after the storm tore away forty metres of its wall, harbour "
    "master Ingrid Solheim said. Ferries to Vik and Nordby sail from Hamna until the wall is mended.",
    "2024-05-07",
)
MENDED = Article(
    "Engineers from Lundberg began to mend the wall of the Ostrand quay yesterday. The storm had torn away "
    "forty metres of it on Monday, harbour master Ingrid Solheim said.",
    "2024-05-08",
)
STORM = (
    "The storm tore away forty metres of the wall of the Ostrand quay on {day}, and harbour master Ingrid "
    "Solheim closed it. "
)
BEGUN = "Engineers from Lundberg began to mend the wall of the quay yesterday. "
FERRIES = "Ferries to Vik and Nordby sail from Hamna."
UNDATED = Article(STORM.format(day="Monday") + BEGUN + FERRIES, id="u")
