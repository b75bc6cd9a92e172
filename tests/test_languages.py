"""Languages: every rule does what its examples say, and nothing where it says never."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import chronos
from chronos.errors import LanguageError
from chronos.languages import known, language
from chronos.languages.grammar import Rule

RULES = [(tag, rule) for tag in known() for rule in language(tag).terse.grammar.rules]
EXAMPLES = [
    pytest.param(tag, rule.name, example, id=f"{tag}-{rule.name}-{number}")
    for tag, rule in RULES
    for number, example in enumerate(rule.examples)
]
NEVER = [
    pytest.param(tag, rule.name, text, id=f"{tag}-{rule.name}-{number}")
    for tag, rule in RULES
    for number, text in enumerate(rule.never)
]


@pytest.mark.parametrize(("tag", "name", "example"), EXAMPLES)
def test_examples(tag: str, name: str, example: Mapping[str, Any]) -> None:
    """Each example gives its value, EDTF, span or list of values, counted from its publication date."""
    mentions = chronos.find(example["text"], example["dct"], lang=tag)
    if "values" in example:
        assert [mention.value for mention in mentions] == example["values"]
        return
    wanted = {key: example[key] for key in ("value", "edtf", "span") if key in example}
    got = [{"value": one.value, "edtf": one.edtf, "span": one.text} for one in mentions]
    assert any(wanted.items() <= one.items() for one in got), got


@pytest.mark.parametrize(("tag", "name", "text"), NEVER)
def test_never(tag: str, name: str, text: str) -> None:
    """A rule makes nothing of its counter-examples."""
    mentions = chronos.find(text, "2024-01-23", lang=tag)
    assert [mention.text for mention in mentions if name in mention.rule.split("+")] == []


@pytest.mark.parametrize("tag", known())
def test_every_test_on_surroundings_is_known(tag: str) -> None:
    """A rule names no test on its surroundings that does not exist."""
    assert language(tag).grammar.contexts <= language(tag).context.tests.keys()


@pytest.mark.parametrize("tag", known())
def test_no_unbounded_repeat(tag: str) -> None:
    """No pattern repeats without bound, since a search for it would take quadratic time."""
    grammar = language(tag).terse.grammar
    for pattern in (*grammar.scanner.patterns, *grammar.reader.patterns):
        assert "MAXREPEAT" not in str(_parser.parse(pattern)), pattern


def test_a_rule_without_example_is_refused() -> None:
    """The loader says which file and which rule lack an example."""
    with pytest.raises(LanguageError, match=re.escape("en/x.toml: rule 'odd' has no example")):
        Rule.load({"name": "odd", "pattern": "odd", "value": "XXXX"}, "en/x.toml")


def test_a_rule_with_an_unknown_key_is_refused() -> None:
    """A slip of the pen in a key is no silent default."""
    with pytest.raises(LanguageError, match="unknown keys: valeu"):
        Rule.load({"name": "odd", "pattern": "odd", "valeu": "XXXX", "examples": [{}]}, "en/x.toml")


def test_unknown_language() -> None:
    """A language without a folder is refused with the list of those there are."""
    with pytest.raises(LanguageError, match="no language 'tlh'; there are: en"):
        language("tlh")


def test_a_region_has_its_own_holidays() -> None:
    """Mother's Day is in March in Britain and in May elsewhere."""
    text = "She called on Mother's Day."
    british, american = (chronos.find(text, "2023-06-01", lang=tag)[0].edtf for tag in ("en-GB", "en-US"))
    assert (british, american) == ("2023-03-19", "2023-05-14")


def test_a_language_is_loaded_once() -> None:
    """However it is asked for: compiling its rules takes longer than reading a hundred articles."""
    assert language("en") is language("en", ()) is language("en", events=())
