"""The words of the page, from one data file of a language or of whoever translates it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import attrs

from chronos.errors import OptionError

FILE = "page.toml"


@attrs.frozen
class PageWords:
    """Sections of named sentences; a sentence with a number has the forms ``one`` and ``other``."""

    data: Mapping[str, Any]

    @property
    def lang(self) -> str:
        """The tag of the language they are in (BCP 47)."""
        return str(self.data["lang"])

    def say(self, name: str, **slots: object) -> str:
        """Return a sentence, such as ``event.more``, with its slots filled; *n* decides between its forms.

        >>> page_words().say("event.more", n=1)
        '1 more report'
        """
        section, _, key = name.partition(".")
        sentence = self.data[section][key]
        if isinstance(sentence, Mapping):
            sentence = sentence["one" if slots.get("n") == 1 else "other"]
        told = {
            slot: self.number(value) if isinstance(value, int) else value for slot, value in slots.items()
        }
        return str(sentence).format(**told) if told else str(sentence)

    def number(self, value: int) -> str:
        """Return a number as readers of the language like it.

        >>> page_words().number(5000)
        '5,000'
        """
        return f"{value:,}".replace(",", self.data["thousands"])


def page_words(translation: str | None = None, source: str = FILE) -> PageWords:
    """Return the words of the page: chronos's own, but for those that *translation*, a TOML text, tells.

    `OptionError`, naming *source*, where it is no TOML or tells what the page does not say.
    """
    if translation is None:
        return PageWords(_own())
    try:
        told = tomllib.loads(translation)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{source}: {error}") from error
    return PageWords(_over(_own(), told, source))


@functools.cache
def _own() -> Mapping[str, Any]:
    path = files("chronos").joinpath("languages", "en", FILE)
    return tomllib.loads(path.read_text("utf-8"))


def _over(own: Mapping[str, Any], told: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Lay one table of words over another of the same make."""
    merged = dict(own)
    for key, value in told.items():
        where = f"{place}: {key}"
        if key not in own:
            raise OptionError(f"{where} is nothing that the page says")
        if isinstance(own[key], Mapping) != isinstance(value, Mapping):
            raise OptionError(f"{where} has another form than in chronos's own file")
        merged[key] = _over(own[key], value, where) if isinstance(value, Mapping) else str(value)
    return merged
