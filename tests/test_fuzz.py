"""The fuzz targets hold for their seeds and what a few strokes make of them; tests/fuzz/run.py tries on."""

from __future__ import annotations

import pytest
from fuzz.seeds import seeds
from fuzz.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

for package in ("trafilatura", "feedparser", "warcio", "pypdf", "zstandard"):
    pytest.importorskip(package, reason="the inputs extra is not installed")

STROKES = st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 9), st.binary(max_size=9)), max_size=4)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_taken(target: str) -> None:
    """Each is an input as it should be, or nearly."""
    for seed in seeds(target):
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_strokes_do_no_harm(target: str) -> None:
    """Bytes put in, left out and written over, anywhere."""
    made = seeds(target)

    @settings(max_examples=15, deadline=None)
    @given(st.sampled_from(made), STROKES)
    def holds(data: bytes, strokes: list[tuple[int, int, bytes]]) -> None:
        for at, gone, put in strokes:
            data = data[:at] + put + data[at + gone :]
        TARGETS[target](data)

    holds()
