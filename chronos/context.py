"""Is this an expression here? Tests on what stands around a hit; a rule names the one it needs."""

from __future__ import annotations

from collections.abc import Callable

from chronos.hit import Hit
from chronos.languages.words import Context, Words

_REACH = 32
_CLOSERS = ".,;:!?)]}\"'”’—–-\n"


class Around:
    """The words around a hit, taken apart only as far as a test asks."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    @property
    def surface(self) -> str:
        """The hit itself."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word before, as written; empty at the start of a sentence's clause or after punctuation."""
        left = self.text[max(0, self.start - _REACH) : self.start]
        if not left or not (left[-1].isspace() or left[-1] == "-") or "\n\n" in left[-3:]:
            return ""
        words = left.rstrip("-").split()
        return words[-1].strip("\"'“”‘’(") if words else ""

    @property
    def after(self) -> str:
        """The word after, as written; empty where punctuation or the end follows."""
        right = self.text[self.end : self.end + _REACH]
        if not right[:1].isspace() or right[:2] == "\n\n":
            return ""
        words = right.split()
        return words[0].strip(".,;:!?\"'“”’)") if words else ""

    @property
    def next_character(self) -> str:
        """The character right after the hit, empty at the end."""
        return self.text[self.end : self.end + 1]

    @property
    def last_character(self) -> str:
        """The character right before the hit, empty at the start."""
        return self.text[self.start - 1 : self.start] if self.start else ""


Test = Callable[[Around, Hit, Context], bool]


def holds(text: str, hit: Hit, lists: Context) -> bool:
    """Tell whether a hit passes the test that its rule names."""
    return TESTS[hit.context](Around(text, hit.start, hit.end), hit, lists)


def _capitalised(word: str) -> bool:
    return word[:1].isupper()


def _preposition(around: Around, lists: Words) -> bool:
    return around.before.lower() in lists


def _month(around: Around, hit: Hit, lists: Context) -> bool:
    word = around.surface.lower()
    if not _capitalised(around.surface) or around.next_character == "-" or around.last_character in "-/":
        return around.last_character == "-" and around.before.lower() in lists["time_prepositions"]
    led = _preposition(around, lists["prepositions"]) or around.before.lower() in lists["determiners"]
    if word in lists["abbreviated_months"] or word.rstrip(".") in lists["abbreviated_months"]:
        return _preposition(around, lists["time_prepositions"]) and not _capitalised(around.after)
    if word not in lists["doubtful_months"]:
        return True
    if word in ("may", "march") and not _preposition(around, lists["time_prepositions"]):
        return word == "march" and led and not _capitalised(around.after)
    return led or not (_capitalised(around.after) or _capitalised(around.before))


def _cased(around: Around, hit: Hit, lists: Context) -> bool:
    """An ambiguous word must be written as a name."""
    last = around.surface.split()[-1]
    return last.lower() not in lists["lower_case_words"] or _capitalised(last)


def _month_day(around: Around, hit: Hit, lists: Context) -> bool:
    if around.text[around.start].isupper() and around.next_character not in "%°":
        return True
    words = around.surface.replace("-", " ").split()
    lower = [word for word in words if word in lists["lower_case_words"]]
    if lower and not any(word[-2:] in ("st", "nd", "rd", "th") for word in words):
        return False
    if around.next_character in "%°" and around.next_character:
        return False
    return not (around.surface[:1].isdigit() and around.last_character in lists["number_neighbours"] and around.start)


def _weekday(around: Around, hit: Hit, lists: Context) -> bool:
    word = around.surface.lower()
    if word in lists["abbreviated_weekdays"]:
        return _capitalised(around.surface) and (
            around.next_character == "." or around.before.lower() in ("on", "last", "next", "this")
        ) and around.before != "The"
    return around.next_character != "-" or around.text[around.end + 1 : around.end + 2].islower()


def _day_of_month(around: Around, hit: Hit, lists: Context) -> bool:
    """ "the 22nd" with a preposition before it and no noun after it."""
    if not around.surface[:3].lower() == "the":
        return False
    led = _preposition(around, lists["day_prepositions"])
    return led and _no_noun_after(around, lists)


def _no_noun_after(around: Around, lists: Context) -> bool:
    return (around.after == "" and around.next_character != "-") or around.after.lower() in lists["after_day"]


def _number(around: Around, hit: Hit, lists: Context) -> bool:
    """Not a piece of a longer number, a version or a phone number."""
    before, after = around.last_character, around.next_character
    following = around.text[around.end + 1 : around.end + 2]
    if before and before in lists["number_neighbours"] + ".-," if isinstance(lists["number_neighbours"], str) else False:
        return False
    if before and (before in ".-/" or before in lists["number_neighbours"]):
        return False
    return not (after in ".-/:" and following.isdigit()) if after else True


def _numeric_day_month(around: Around, hit: Hit, lists: Context) -> bool:
    return (
        _number(around, hit, lists)
        and (_preposition(around, lists["day_prepositions"] - {"of", "to", "and"}))
        and not around.after.lower() in lists["counted"]
    )


def _no_number_after(around: Around, hit: Hit, lists: Context) -> bool:
    return not around.after[:1].isdigit() and _number(around, hit, lists)


def _year(around: Around, hit: Hit, lists: Context) -> bool:
    if not _number(around, hit, lists):
        return False
    before, after, year = around.before, around.after, hit.term.year or 0
    low = before.lower()
    if around.last_character in "," and around.text[around.start - 2 : around.start - 1].isdigit():
        return False
    if around.next_character and around.next_character in "%°" or after.lower() in lists["counted"] and low not in ("in", "since"):
        return False
    if low in lists["numbered"] or low.rstrip(".") in lists["numbered"]:
        return False
    if low in lists["year_prepositions"] or low in lists["determiners"]:
        return True
    if not 1700 <= year <= 2100:
        return False
    return not (_capitalised(before) and year > 2029)


def _decade(around: Around, hit: Hit, lists: Context) -> bool:
    surface = around.surface.lower()
    if around.before.lower() in lists["ages"] and not surface.startswith("the"):
        return False
    if surface[-5:-1].isdigit() or "'" in surface or "’" in surface or surface[-6:-2].isdigit():
        return True
    return "the " in surface or hit.term.mod is not None


def _season(around: Around, hit: Hit, lists: Context) -> bool:
    words = around.surface.lower().split()
    if around.after.lower() in lists["after_season"] - {"in", "to"} and not hit.term.year:
        return False
    if len(words) > 1:
        return words[-1] not in ("spring", "fall") or _preposition(around, lists["season_prepositions"])
    return _preposition(around, lists["season_prepositions"]) and not around.after[:1].isupper()


def _quarter(around: Around, hit: Hit, lists: Context) -> bool:
    right = around.text[around.end : around.end + _REACH].lower()
    return not any(word in right for word in lists["sport"] - {"against", "half"})


def _half(around: Around, hit: Hit, lists: Context) -> bool:
    return hit.term.shift is not None or hit.term.year is not None


def _never(around: Around, hit: Hit, lists: Context) -> bool:
    return False


def _after_the(around: Around, hit: Hit, lists: Context) -> bool:
    return around.surface[:4].lower() == "the " or around.before.lower() in ("the", "a", "an", "than", "from")


def _aim_unit(around: Around, hit: Hit, lists: Context) -> bool:
    unit = hit.term.shift[1] if hit.term.shift else ""
    return unit not in ("second", "minute") and around.next_character != "-"


def _clock(around: Around, hit: Hit, lists: Context) -> bool:
    low = around.before.lower()
    return _number(around, hit, lists) and (
        low in ("at", "by", "from", "until", "around", "about", "before", "after", "since", "to", "between", "till")
        or hit.term.zone is not None
    )


def _noon(around: Around, hit: Hit, lists: Context) -> bool:
    return around.before.lower() in ("at", "by", "until", "before", "after", "around", "from", "since", "till", "about")


def _overnight(around: Around, hit: Hit, lists: Context) -> bool:
    return around.before.lower() not in ("an", "the", "a", "its", "his", "her", "their") and (
        around.after == "" or not around.after.lower().endswith(("success", "stay", "sensation", "flight", "train"))
    )


def _vague(around: Around, hit: Hit, lists: Context) -> bool:
    return around.after.lower() not in lists["vague_after"] and not _capitalised(around.after) and around.next_character != "-"


def _future(around: Around, hit: Hit, lists: Context) -> bool:
    low = around.surface.lower()
    if low == "soon":
        return around.before.lower() not in ("as", "too", "so", "how") and around.after.lower() not in ("after", "as")
    return around.before.lower() in ("in", "near") or low.startswith("the ")


def _per(around: Around, hit: Hit, lists: Context) -> bool:
    if around.surface.lower().startswith("per "):
        return True
    return around.before.lower() in lists["per_before"] and around.after.lower() not in ("ago", "later", "earlier", "after", "before")


def _length(around: Around, hit: Hit, lists: Context) -> bool:
    after = around.text[around.end : around.end + 8].lower()
    if after.startswith(("-old", " old", " of age", "-olds")):
        return False
    surface = around.surface.lower()
    if surface[:4].isdigit() and surface[4:5] in (" ", "-"):
        return False
    if surface.split()[-1] == "second" or surface.startswith(("a second", "a quarter", "a minute")):
        return False
    return around.last_character not in "$£€.,-" or not around.last_character


def _the_past(around: Around, hit: Hit, lists: Context) -> bool:
    return around.surface.lower().startswith("the ") and _no_noun_after(around, lists)


def _units_vague(around: Around, hit: Hit, lists: Context) -> bool:
    return around.before.lower() in lists["units_before"] and around.after.lower() not in lists["units_after"]


TESTS: dict[str, Test] = {
    "month": _month,
    "cased": _cased,
    "month-day": _month_day,
    "weekday": _weekday,
    "day-of-month": _day_of_month,
    "number": _number,
    "numeric-day-month": _numeric_day_month,
    "no-number-after": _no_number_after,
    "year": _year,
    "decade": _decade,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "needs-base": _never,
    "needs-date": _never,
    "after-the": _after_the,
    "aim-unit": _aim_unit,
    "clock": _clock,
    "noon": _noon,
    "overnight": _overnight,
    "vague": _vague,
    "future": _future,
    "the-past": _the_past,
    "per": _per,
    "length": _length,
    "units-vague": _units_vague,
}
