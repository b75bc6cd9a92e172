"""An interval in words: "13 September 2023", "the early 1990s", "since February 2022".

The words and their order stand in ``languages/<tag>/wording.toml``; those that fill a form are chosen here.
"""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

import attrs

from chronos.calendar_units import third_of, unit_of
from chronos.days import DAY, date_of
from chronos.errors import LanguageError
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.language_tag import language_of


@functools.lru_cache(1 << 14)  # the articles of a story tell the same dates
def words(interval: Interval, lang: str = "en") -> str:
    """Return *interval* as a reader would write it; `LanguageError` for a language without wording.

    >>> from chronos.days import day_of
    >>> words(Interval.days(day_of(2024, 5, 30), day_of(2024, 6, 2)))
    '30 May – 2 June 2024'
    >>> words(Interval.days(day_of(1990), day_of(1999, 12, 31), Granularity.DECADE))
    'the 1990s'
    """
    return _wording(lang).interval(interval)


def short_words(interval: Interval, lang: str = "en") -> str:
    """Return *interval* for where there is little room.

    >>> from chronos.days import day_of
    >>> short_words(Interval.days(day_of(2022, 9), day_of(2022, 9, 30), Granularity.MONTH))
    'Sep 2022'
    """
    return _wording(lang).short.interval(interval)


def span_prefix(interval: Interval, lang: str = "en") -> str:
    """Return what leads the line of a calendar that cannot show the whole span.

    >>> from chronos.days import day_of
    >>> span_prefix(Interval.days(day_of(2022, 9), day_of(2022, 9, 30), Granularity.MONTH))
    'Sep 2022: '
    """
    short = _wording(lang).short
    return short.say("prefix", date=short.interval(interval))


def month_name(month: int, lang: str = "en") -> str:
    """Return the name of a month, 1 to 12.

    >>> month_name(9)
    'September'
    """
    return str(_wording(lang).data["months"][month - 1])


@functools.cache
def _wording(lang: str) -> _Wording:
    tag = language_of(lang)
    path = files("chronos").joinpath("languages", tag, "wording.toml")
    if not tag.isalpha() or not path.is_file():
        raise LanguageError(f"no words for dates in {lang!r}: there is no languages/{tag}/wording.toml")
    return _Wording(tomllib.loads(path.read_text("utf-8")))


@attrs.frozen
class _Wording:
    """A language's words for dates, as its TOML has them."""

    data: dict[str, Any]

    @property
    def short(self) -> _Wording:
        """The same where there is little room."""
        less: dict[str, Any] = self.data.get("short", {})
        return _Wording(self.data | less | {"forms": self.data["forms"] | less.get("forms", {})})

    def say(self, form: str, **slots: object) -> str:
        """Fill the slots of a form."""
        return str(self.data["forms"][form]).format(**slots)

    def interval(self, interval: Interval) -> str:
        """Write any interval."""
        if interval.start is None and interval.end is None:
            return self.say("undated")
        if interval.clocked and interval.start is not None and interval.end is not None:
            return self._qualified(self._clock(interval, interval.start, interval.end), interval.certainty)
        named = self._third(interval) or self._part_of_day(interval)
        return named or self._whole_units(interval)

    def _whole_units(self, interval: Interval) -> str:
        first, last = _units(interval)
        if first and last:
            text = self._unit(first) if first == last else self._range(first, last)
            return self._qualified(text, interval.certainty)
        form, unit = ("since", first) if first else ("until", last)
        assert unit is not None
        return self.say(form, date=self._qualified(self._unit(unit), interval.certainty))

    def _qualified(self, date: str, certainty: Certainty) -> str:
        return date if certainty is Certainty.EXACT else self.say(certainty.value, date=date)

    def _unit(self, unit: Interval) -> str:
        assert unit.first_day is not None and unit.last_day is not None
        year, month, day = date_of(unit.first_day)
        form, slots = (
            str(unit.granularity),
            {"year": self._year(year), "month": self.data["months"][month - 1]},
        )
        match unit.granularity:
            case Granularity.DAY:
                slots["day"] = str(day)
            case Granularity.WEEK | Granularity.WEEKEND:
                ends = (Interval.days(end, end) for end in (unit.first_day, unit.last_day))
                slots["days"] = self._range(*ends)
            case Granularity.SEASON:
                slots["season"] = self.data["seasons"][month // 3 - 1]
                if month == 12:
                    last = self._year(year + 1)
                    slots["year"] = self.say(
                        "tight", first=slots["year"], last=last[-2:] if year > 999 else last
                    )
            case Granularity.QUARTER | Granularity.HALF:
                size = 3 if unit.granularity is Granularity.QUARTER else 6
                slots["count"] = self.data["counted"][month // size]
            case Granularity.YEAR:
                return self._year(year)
            case Granularity.DECADE if year >= 100:
                slots["year"] = str(year)
            case Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
                return self._nth(unit, year)
        return self.say(form, **slots)

    def _nth(self, unit: Interval, year: int) -> str:
        """Write a century or millennium by its number, and by its years what has no such name."""
        size = 100 if unit.granularity is Granularity.CENTURY else 1000
        number = year // size + 1 if year >= 0 else (1 - year) // size
        ordinals: list[str] = self.data["ordinals"]
        if unit.granularity is Granularity.DECADE or number > len(ordinals):
            return self.interval(attrs.evolve(unit, granularity=Granularity.YEAR))
        form = f"{unit.granularity}{'' if year >= 0 else '_bce'}"
        return self.say(form, ordinal=ordinals[number - 1])

    def _range(self, first: Interval, last: Interval) -> str:
        """Write two units of one granularity, what they share once."""
        assert first.first_day is not None and last.first_day is not None
        (year, month, day), (last_year, last_month, _) = date_of(first.first_day), date_of(last.first_day)
        opening, form = self._unit(first), "range"
        if first.granularity is Granularity.YEAR and year >= 1000:
            form = "tight"
        elif year == last_year and first.granularity is Granularity.MONTH:
            opening, form = self.data["months"][month - 1], "tight"
        elif (year, month) == (last_year, last_month):
            opening, form = str(day), "tight"
        elif year == last_year and first.granularity is Granularity.DAY:
            opening = self.say("day_in_year", day=day, month=self.data["months"][month - 1])
        return self.say(form, first=opening, last=self._unit(last))

    def _third(self, interval: Interval) -> str | None:
        """Name the early, middle or late part of a unit, which is approximate by nature."""
        found = third_of(interval) if interval.certainty is Certainty.APPROXIMATE else None
        if found is None:
            return None
        unit, place = found
        if unit.granularity < Granularity.DECADE:
            return str(self.data["thirds"][place]).format(unit=self._unit(unit))
        return str(self.data["thirds_of_many"][place]).format(unit=self.short._unit(unit))

    def _part_of_day(self, interval: Interval) -> str | None:
        """Name a morning or the like; None where the interval does not tell which hours it means."""
        start, end = interval.start, interval.end
        if interval.granularity is not Granularity.PART_OF_DAY or start is None or end is None:
            return None
        if end - start >= DAY:
            return None
        day, second = divmod(start, DAY)
        parts: dict[str, int] = self.data["parts_of_day"]
        part = next(
            (name for name, ends in parts.items() if second < ends * 3600), self.data["last_part_of_day"]
        )
        text = self.say("part-of-day", part=part, date=self._unit(Interval.days(day, day)))
        return self._qualified(text, interval.certainty)

    def _clock(self, interval: Interval, start: int, end: int) -> str:
        size = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}[interval.granularity]
        last = (end - 1) // size * size
        first_day, last_day = (self._unit(Interval.days(m // DAY, m // DAY)) for m in (start, last))
        opening, closing = (_time(moment, interval.granularity) for moment in (start, last))
        if start != last and first_day == last_day:
            opening = self.say("tight", first=opening, last=closing)
        text = self.say("clock", date=first_day, time=opening)
        if first_day != last_day:
            text = self.say("range", first=text, last=self.say("clock", date=last_day, time=closing))
        return text if interval.offset is None else self.say("zoned", time=text, zone=_zone(interval.offset))

    def _year(self, year: int) -> str:
        if year <= 0:
            return self.say("bce", year=1 - year)
        return self.say("early_ce" if year < 1000 else "ce", year=year)


def _units(interval: Interval) -> tuple[Interval | None, Interval | None]:
    """Return the units that the interval begins and ends with, as coarse as told and as its ends fit."""
    first, last = interval.first_day, interval.last_day
    for granularity in sorted(Granularity, reverse=True):
        if granularity > max(interval.granularity, Granularity.DAY):
            continue
        opening = None if first is None else unit_of(first, granularity)
        if opening and opening.last_day == last:
            return opening, opening
        closing = None if last is None else unit_of(last, granularity)
        if (not opening or opening.first_day == first) and (not closing or closing.last_day == last):
            return opening, closing
    raise AssertionError("every interval fits whole days")


def _time(moment: int, granularity: Granularity) -> str:
    second = moment % DAY
    text = f"{second // 3600:02}:{second // 60 % 60:02}"
    return f"{text}:{second % 60:02}" if granularity is Granularity.SECOND else text


def _zone(offset: int) -> str:
    if not offset:
        return "UTC"
    hours, minutes = divmod(abs(offset), 60)
    return f"UTC{'−' if offset < 0 else '+'}{hours}{f':{minutes:02}' if minutes else ''}"
