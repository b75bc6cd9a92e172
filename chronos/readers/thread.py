"""The messages that one mail holds: its own words, and the earlier messages that it quotes or forwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email.utils import parseaddr
from typing import Any

import attrs

from chronos.errors import DateError
from chronos.readers.dates import iso_date

Unwrap = Callable[[str], Mapping[str, Any] | None]
"""quotequail's ``unwrap`` or ``unwrap_html``: what stands above, within and below the first quotation."""

# More than a thread of years holds; what is quoted beyond it stays with the message that quotes it.
_MOST = 200
_LONGEST_DATE = 12  # words


@attrs.frozen(slots=True)
class Quoted:
    """A message inside another: its text or markup, and what its heading tells, empty where it does not."""

    told: str
    date: str
    sender: str
    subject: str


def parted(told: str, unwrap: Unwrap, form: str) -> tuple[str, list[Quoted]]:
    """Return a message's own words and the messages it quotes, at any depth, in the order they stand.

    form: ``text`` or ``html``, of *told* and of what is returned. A quotation whose heading has no full date
    may be anybody's, of any time: it stays with the message that has it.
    """
    own, waiting = _one_level(told, unwrap, form)
    found: list[Quoted] = []
    waiting.reverse()
    while waiting:
        one = waiting.pop()
        within: list[Quoted] = []
        if len(found) < _MOST:
            text, within = _one_level(one.told, unwrap, form)
            one = attrs.evolve(one, told=text)
        found.append(one)
        waiting += reversed(within)
    return own, found


def _one_level(told: str, unwrap: Unwrap, form: str) -> tuple[str, list[Quoted]]:
    """Return the own words of a message, and the messages it quotes with all that they quote."""
    own: list[str] = []
    within: list[Quoted] = []
    while len(within) < _MOST and (found := unwrap(told)):
        date, sender = _heading(found)
        if not date:
            break
        own.append(found.get(f"{form}_top", ""))
        within.append(Quoted(found.get(form, ""), date, sender, found.get("subject", "")))
        told = found.get(f"{form}_bottom", "")
    if within and form == "text":
        told, within[-1] = _answered(told, within[-1])
    return "\n\n".join(filter(None, (*own, told))), within


def _answered(told: str, quoted: Quoted) -> tuple[str, Quoted]:
    """Give the lines quoted between answers, marked as in RFC 3676, 4.5, to the message they come from."""
    lines = told.split("\n")
    more = "\n".join(line[1:].removeprefix(" ") for line in lines if line.startswith(">"))
    if not more:
        return told, quoted
    answers = "\n".join("" if line.startswith(">") else line for line in lines)
    return answers.strip(), attrs.evolve(quoted, told=f"{quoted.told}\n\n{more}")


def _heading(found: Mapping[str, Any]) -> tuple[str, str]:
    """Return date and sender as the heading of a quotation has them; no date where it is not a full one."""
    date, sender = found.get("date", ""), found.get("from", "")
    if found["type"] == "reply":
        date, sender = _parted_where_the_date_ends(f"{date}, {sender}")
    elif not _is_date(date):
        return "", ""
    name, address = parseaddr(sender) if "@" in sender else (sender, "")
    return date, name or address.rpartition("@")[2]


def _parted_where_the_date_ends(heading: str) -> tuple[str, str]:
    """Part "Mon, Oct 2, 2023 at 4:15 PM Ann Roe", which the package parts at any comma.

    >>> _parted_where_the_date_ends("Mon, Oct 2, 2023 at 4:15 PM Ann Roe <ann@x.example>")
    ('Mon, Oct 2, 2023 at 4:15 PM', 'Ann Roe <ann@x.example>')
    """
    words = heading.split()
    for end in range(min(len(words), _LONGEST_DATE), 0, -1):
        date = " ".join(words[:end]).rstrip(",")
        if _is_date(date):
            return date, " ".join(words[end:])
    return "", heading


def _is_date(told: str) -> bool:
    try:
        iso_date(told)
    except DateError:
        return False
    return True
