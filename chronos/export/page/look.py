"""How the page looks and behaves: chronos's own parts, a theme over them, and parts in their stead."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import attrs

from chronos._data import data_folder
from chronos.errors import OptionError, reason_of
from chronos.export.clean import clean
from chronos.export.page.slim import slim
from chronos.export.page.words import FILE, PageWords, page_words

STYLES = ("colours.css", "page.css", "timeline.css", "overview.css", "find.css", "print.css")
SCRIPTS = (
    *("index.js", "days.js", "choice.js", "selection.js", "address.js", "find.js", "overview.js"),
    *("unfold.js", "link.js", "parts.js", "download.js", "embed.js"),
)
_LOADS = re.compile(r"@import|url\(\s*(?![\"']?(?:data:image/|#))", re.IGNORECASE)
_ENDS = re.compile(r"</(?:style|script)|<!--", re.IGNORECASE)


def _file(value: str | Path | None) -> Path | None:
    return None if value is None else Path(value)


@attrs.frozen(eq=False)
class Look:
    """Choices for ``chronology.html``, and what they give; `OptionError` for files that cannot be used.

    theme: a CSS file read after chronos's own; template: a folder whose files stand for the parts of the
    same name. Parts are code: a template runs in this process, a script in every reader's browser.
    """

    theme: Path | None = attrs.field(default=None, converter=_file)
    template: Path | None = attrs.field(default=None, converter=_file)
    words: PageWords = attrs.field(init=False)
    style: str = attrs.field(init=False)
    script: str = attrs.field(init=False)

    @template.validator
    def _is_folder(self, _: object, value: Path | None) -> None:
        if value is not None and not value.is_dir():
            raise OptionError(f"template must be a folder: {value} is none")

    @words.default
    def _words(self) -> PageWords:
        path = self.template and self.template / FILE
        return page_words(_read(path), str(path)) if path and path.is_file() else page_words()

    @style.default
    def _style(self) -> str:
        """Put the style sheet together: chronos's parts, then the theme."""
        return "\n".join((*map(self._inline, STYLES), *([_theme(self.theme)] if self.theme else ())))

    @script.default
    def _script(self) -> str:
        """Put the script together, in an order where no part needs a later one to begin."""
        return "\n".join(map(self._inline, SCRIPTS))

    def part(self, name: str) -> str:
        """Return the text of a part: the one in the template folder, else chronos's own."""
        if self.template is not None and self.replaces(name):
            return _read(self.template / name)
        return _own(name)

    def replaces(self, *names: str) -> bool:
        """Tell whether any of these parts is not chronos's own."""
        return self.template is not None and any((self.template / name).is_file() for name in names)

    def _inline(self, name: str) -> str:
        return _inlined(self.part(name), name)


@functools.cache
def own_look() -> Look:
    """Return the look of a page for which nothing is chosen."""
    return Look()


@functools.cache
def _own(name: str) -> str:
    return slim(data_folder("templates").joinpath(name).read_text("utf-8"), name)


def _theme(path: Path) -> str:
    style = _inlined(_read(path), str(path))
    if _LOADS.search(style):
        raise OptionError(f"{path}: the page loads nothing, so a theme has no @import and no url() but data:")
    return style


def _inlined(text: str, name: str) -> str:
    """Return a text that can stand within a ``style`` or ``script`` element."""
    if _ENDS.search(text):
        raise OptionError(f"{name}: what stands inside the page cannot hold </style, </script or <!--")
    return clean(text)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise OptionError(f"cannot read {path}: {reason}") from error
