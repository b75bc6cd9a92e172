"""What chronos says on a terminal: messages and progress on standard error, hostile text made harmless."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO, TypeVar

import attrs
import click

if TYPE_CHECKING:
    from chronos.chronology import Rejection
    from chronos.readers import Note

T = TypeVar("T")

# Controls (C0, DEL, C1), bidirectional marks, line and paragraph separators, lone surrogates, BOM.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_NOTES = 5
_TICK = 100


def shown(text: str) -> str:
    """Return *text* with escapes for what could change the terminal or the order of the letters.

    >>> shown("a\\x1b[2Jb\\u202e")
    'a\\\\x1b[2Jb\\\\u202e'
    """
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), text)


def width(stream: TextIO) -> int:
    """Return the columns of a terminal, at least 40; 80 where *stream* is none."""
    import shutil

    return max(40, shutil.get_terminal_size().columns) if stream.isatty() else 80


def styled(text: str, *, bold: bool = False, dim: bool = False) -> str:
    """Return *text* in a style where standard output is a terminal and NO_COLOR does not forbid it."""
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return text
    return click.style(text, bold=bold or None, dim=dim or None)


@attrs.define
class Console:
    """Standard error, as the user wants it.

    quiet: errors only; verbose: every note, and the traceback of an error that is chronos's own.
    """

    quiet: bool = False
    verbose: bool = False
    _notes: Counter[str] = attrs.field(factory=Counter, init=False)
    _counting: bool = attrs.field(default=False, init=False)

    def error(self, message: str) -> None:
        """Print one line, even when quiet."""
        self._print(f"chronos: {message}")

    def say(self, message: str) -> None:
        """Print one line, unless quiet."""
        if not self.quiet:
            self._print(message)

    def rejected(self, rejection: Rejection) -> None:
        """Tell of an input that is not used."""
        self.error(f"rejected {_place(rejection)}: {rejection.message}")

    def note(self, note: Note) -> None:
        """Tell of a flaw; of many of one kind the first few, unless verbose."""
        self._notes[note.code] += 1
        if self.verbose or self._notes[note.code] <= _NOTES:
            self.say(f"note: {_place(note)}: {note.message}")

    def remaining_notes(self) -> None:
        """Tell how many notes of each kind were held back."""
        for code, count in sorted(self._notes.items()):
            if not self.verbose and count > _NOTES:
                self.say(f"note: {count - _NOTES:,} more like this ({code}); --verbose lists them")

    def counted(self, items: Iterable[T], what: str) -> Iterator[T]:
        """Pass *items* on, and count them on the terminal; nothing is shown where there is none."""
        visible = not self.quiet and sys.stderr.isatty()
        for number, item in enumerate(items, 1):
            if visible and number % _TICK == 0:
                sys.stderr.write(f"\r{number:,} {what}")
                sys.stderr.flush()
                self._counting = True
            yield item
        self._clear()

    def _print(self, message: str) -> None:
        self._clear()
        click.echo(shown(message), err=True)

    def _clear(self) -> None:
        if self._counting:
            sys.stderr.write(f"\r{' ' * (width(sys.stderr) - 1)}\r")
            self._counting = False


def _place(about: Rejection | Note) -> str:
    return about.path if about.line is None else f"{about.path}:{about.line}"
