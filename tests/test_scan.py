"""The scanner: one byte a code point, words of their own, and a program of bounded size."""

from __future__ import annotations

import pytest

from chronos.languages import known, language
from chronos.languages.encode import encode
from chronos.languages.scan import Scanner

MOST_INSTRUCTIONS = 64_000


def engines() -> list[str]:
    """Return the engines that are installed."""
    try:
        import re2  # noqa: F401
    except ImportError:
        return ["re"]
    return ["re", "re2"]


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("MAY\t5,\r2021", b"may 5, 2021"),
        ("À NOËL", b"\xe0 no\xebl"),
        ("5–7 May ’98", b"5-7 may '98"),
        ("May\u202f5\u00a02021", b"may 5 2021"),
        ("café 中 \U0001f600", b"caf\xe9 ? ?"),
        ("May\n\n5", b"may\x01\x015"),
        ("a\ud800b\x00c", b"a?b\x00c"),
    ],
)
def test_encoding(text: str, encoded: bytes) -> None:
    """Marks become plain, letters small, a paragraph break nothing that a pattern could cross."""
    assert encode(text) == encoded
    assert len(encoded) == len(text)


@pytest.mark.parametrize("engine", engines())
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("may", ["may"]),
        ("May 5 and march", ["May 5", "march"]),
        ("maybe dismay May5 5May may_ éMay", []),
        ("(may) may. 'may'", ["may", "may", "may"]),
        ("may\n\n5", ["may"]),
        ("may may", ["may", "may"]),
        ("", []),
    ],
)
def test_only_words_of_their_own(engine: str, text: str, found: list[str]) -> None:
    """A pattern never matches within a word, takes the first alternative that fits, and never overlaps."""
    scanner = Scanner(["may [0-9]", "may", "march"])

    assert [text[start:end] for start, end in scanner.spans(text, engine)] == found


@pytest.mark.parametrize("tag", known())
def test_the_program_stays_small(tag: str) -> None:
    """A grammar that blows up the automaton would fall off its speed: size is watched as rules are added."""
    re2 = pytest.importorskip("re2", reason="google-re2 is the fast extra")
    options = re2.Options()
    options.max_mem = 256 << 20
    options.log_errors = False
    options.encoding = re2.Options.Encoding.LATIN1
    patterns = language(tag).grammar.scanner.patterns
    compiled = re2.compile("|".join(f"(?:{pattern})" for pattern in patterns).encode("latin-1"), options)

    assert compiled.programsize < MOST_INSTRUCTIONS


@pytest.mark.parametrize("tag", known())
def test_no_pattern_matches_nothing(tag: str) -> None:
    """An empty match would be found everywhere."""
    import re

    for pattern in language(tag).grammar.scanner.patterns:
        assert re.fullmatch(pattern, "") is None, pattern
