"""Content lines are folded as RFC 5545, 3.1 asks, and unfold to what they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chronos.export.content_lines import folded


@given(st.text(st.sampled_from("ab c\\^,;é€😀"), max_size=400))
def test_a_line_unfolds_to_what_it_was(line: str) -> None:
    """No part is longer than 75 octets, and none ends within an escape that the next one goes on with."""
    parts = folded(line).split("\r\n")
    assert folded(line).replace("\r\n ", "") == line
    assert all(part.startswith(" ") and len(part.encode()) <= 75 for part in parts[1:])
    assert len(parts[0].encode()) <= 75
    assert not any(part.endswith(("\\", "^")) for part in parts[:-1])
