"""Publication stamps inside a text: "Published on March 3, 2024", "Updated: 5 May 2024, 10:30 GMT".

The words stand in ``languages/<tag>/stamps.toml``. A date inside a stamp tells when the article came
out; it is never an event.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import attrs

from chronos.language_tag import language_of

_SEPARATORS = "|•·●▪—–-("
_SPACE = r"[ \t\u00a0]{1,4}"
_GAP = r"[ \t\u00a0]{0,4}"
_MIDDLE = r"(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)"
_NUMERIC = rf"\d{{4}}{_MIDDLE}\d{{1,2}}|\d{{1,2}}{_MIDDLE}\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2}}"


@attrs.frozen(slots=True)
class Stamp:
    """A stamp of a text.

    start, end: code points into the text, end exclusive, the label included;
    kind: ``published`` or ``updated``; value: ISO 8601, a day, or a clock time with its zone where told.
    """

    start: int
    end: int
    kind: str
    value: str


def find_stamps(text: str, lang: str = "en", date_order: str = "mdy") -> tuple[Stamp, ...]:
    """Return the stamps of *text* in their order; *date_order* reads numeric dates.

    A stamp stands at the start of a line or after a separator such as ``|``, and nothing but another
    stamp, a separator or the writer's name follows it on its line.

    >>> [(stamp.kind, stamp.value) for stamp in find_stamps("Posted 3 January 2023 | Updated: 2023-01-05")]
    [('published', '2023-01-03'), ('updated', '2023-01-05')]
    >>> find_stamps("Published on March 3, 2024, the report names three firms.")
    ()
    """
    words, lowered = _words(lang), _lowered(text)
    if words is None or not any(stem in lowered for stem in words.data["stems"]):
        return ()
    found: list[Stamp] = []
    for match in words.stamp.finditer(lowered):
        follows = bool(found) and not text[found[-1].end : match.start()].strip(" \t\u00a0,;")
        if (follows or _opens_line(text, match.start())) and words.after.match(lowered, match.end()):
            value = words.value(match["when"], date_order)
            if value:
                found.append(Stamp(match.start(), match.end(), words.kind(match["label"]), value))
    return tuple(found)


@functools.cache
def month_numbers(lang: str) -> dict[str, int]:
    """Return the names of the months, long and short and in lower case, with their numbers."""
    words = _words(lang)
    months = words.data["months"] if words else ()
    return {name: number for number, names in enumerate(months, 1) for name in names}


@functools.cache
def ordinal_endings(lang: str) -> tuple[str, ...]:
    """Return what may stand behind the number of a day."""
    words = _words(lang)
    return tuple(words.data["ordinals"]) if words else ()


def numeric_day(numbers: tuple[int, int, int], date_order: str) -> dt.date:
    """Return the day of three numbers; the order yields where it gives no day of the calendar.

    Years of two digits lie in 1969 to 2068 (POSIX ``%y``). `ValueError` where no order gives a day.

    >>> numeric_day((3, 4, 2024), "mdy").isoformat(), numeric_day((25, 12, 23), "mdy").isoformat()
    ('2024-03-04', '2023-12-25')
    """
    first, second, third = numbers
    orders = {"mdy": (third, first, second), "dmy": (third, second, first), "ymd": (first, second, third)}
    wanted = "ymd" if first > 99 else "dmy" if third > 99 and date_order == "ymd" else date_order
    for order in (wanted, *(("dmy", "mdy") if first <= 99 else ())):
        year, month, day = orders[order]
        try:
            return dt.date(year + (2000 if year < 69 else 1900 if year < 100 else 0), month, day)
        except ValueError:
            continue
    raise ValueError(f"no day of the calendar: {numbers}")


def _lowered(text: str) -> str:
    """Return *text* in lower case, every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _opens_line(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \t\u00a0*_#>")
    return before[-1] in f"\r\n\u2028\u2029{_SEPARATORS}" if before else start < 8


@functools.cache
def _words(lang: str) -> _Words | None:
    tag = language_of(lang)
    path = files("chronos").joinpath("languages", tag, "stamps.toml")
    return _Words(tomllib.loads(path.read_text("utf-8"))) if tag.isalpha() and path.is_file() else None


@attrs.frozen
class _Words:
    """A language's words for stamps, and the patterns made of them: for lower case, every repeat bounded."""

    data: dict[str, Any]
    date: re.Pattern[str] = attrs.field(init=False)
    clock: re.Pattern[str] = attrs.field(init=False)
    stamp: re.Pattern[str] = attrs.field(init=False)
    after: re.Pattern[str] = attrs.field(init=False)

    @property
    def labels(self) -> tuple[str, ...]:
        return (*self.data["published"], *self.data["updated"])

    @date.default
    def _date(self) -> re.Pattern[str]:
        month = rf"{_one_of(name for names in self.data['months'] for name in names)}\b\.?"
        day = rf"\d{{1,2}}(?:{_one_of(self.data['ordinals'])})?"
        weekday = rf"(?:{_one_of(self.data['weekdays'])}\b\.?,?{_GAP})?"
        words = rf"{month}{_GAP}{day},?{_SPACE}\d{{4}}|{day}[ \u00a0\-]{month}[ \u00a0\-,]{{1,2}}\d{{4}}"
        return re.compile(rf"{weekday}(?:{_NUMERIC}|{words})(?!\d)")

    @clock.default
    def _clock(self) -> re.Pattern[str]:
        noon = "|".join(rf"{half[0]}\.?{half[1:]}\.?" for half in self.data["noon"])
        minutes = r"[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:[.,]\d{1,9})?"
        hours = rf"(?P<hour>\d{{1,2}})(?:{minutes}(?:{_GAP}(?P<noon>{noon}))?|{_GAP}(?P<bare>{noon}))"
        zone = rf"[(]?(?P<zone>{_one_of(self.data['zones'])}\b|[+\-]\d{{2}}:?\d{{2}})[)]?"
        return re.compile(rf"{hours}(?:{_GAP}{zone})?(?!\w)")

    @stamp.default
    def _stamp(self) -> re.Pattern[str]:
        label = _one_of(self.labels).replace(r"\ ", _SPACE)
        on = rf"(?:{_one_of(self.data['on'])}{_SPACE})?"
        joint = rf"(?:{_GAP},{_GAP}|{_SPACE}(?:[|\-–—]{_GAP})?){on}"
        date, clock = self.date.pattern, re.sub(r"\?P<\w+>", "?:", self.clock.pattern)
        when = rf"{clock}{joint}{date}|{date}(?:(?:t|{joint}){clock})?"
        return re.compile(rf"(?P<label>{label}){_GAP}[:\-–—]?[*_]{{0,2}}{_GAP}{on}(?P<when>{when})(?!\w)")

    @after.default
    def _after(self) -> re.Pattern[str]:
        writer = rf"{_one_of(self.data['by'])}\b[^\r\n.]{{1,60}}(?:[\r\n]|\Z)"
        line_end = rf"[\r\n\u2028\u2029\])*{re.escape(_SEPARATORS)}]|\Z"
        label = rf"[,;]?{_GAP}{_one_of(self.labels)}\b"
        return re.compile(rf"[ \t\u00a0.]{{0,4}}(?:{line_end}|{writer}|{label})")

    def kind(self, label: str) -> str:
        return "published" if " ".join(label.split()) in self.data["published"] else "updated"

    def value(self, when: str, date_order: str) -> str | None:
        """Return a date, with its clock time if told, in ISO 8601; None where there is no such day."""
        date = self.date.search(when)
        if not date:
            return None
        clock = self.clock.search(f"{when[: date.start()]} {when[date.end() :]}")
        try:
            day = self._day(date[0], date_order)
            return self._moment(day, clock).isoformat() if clock else day.isoformat()
        except ValueError:
            return None

    def _day(self, date: str, date_order: str) -> dt.date:
        numbers = [int(number) for number in re.findall(r"\d+", date)]
        told = re.findall(r"[^\W\d_]+", date)
        for month, names in enumerate(self.data["months"], 1):
            if any(name in told for name in names):
                return dt.date(numbers[1], month, numbers[0])
        return numeric_day((numbers[0], numbers[1], numbers[2]), date_order)

    def _moment(self, day: dt.date, clock: re.Match[str]) -> dt.datetime:
        hour = int(clock["hour"])
        noon = (clock["noon"] or clock["bare"] or "").replace(".", "")
        if noon:
            hour = hour % 12 + 12 * self.data["noon"].index(noon)
        time = dt.time(hour, int(clock["minute"] or 0), min(int(clock["second"] or 0), 59))
        return dt.datetime.combine(day, time, self._zone(clock["zone"] or ""))

    def _zone(self, name: str) -> dt.timezone | None:
        if not name:
            return None
        if name[0] in "+-":
            return dt.datetime.strptime(name, "%z").tzinfo  # type: ignore[return-value]
        return dt.timezone(dt.timedelta(minutes=self.data["zones"][name]))


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
