"""Make the words of others safe to write: every text and address passes through here first."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from chronos.well_formed import REPLACEMENT, well_formed

LONGEST_URL = 8000  # what every program is asked to take (RFC 9110, 4.1)

_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNFIT = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_RESERVED = "/?:@!$&'()*+,;=~%"


def clean(text: str) -> str:
    """Turn every line break into LF, drop byte order marks, and replace controls and non-characters.

    >>> clean("one\\r\\ntwo\\x00") == "one\\ntwo\\N{REPLACEMENT CHARACTER}"
    True
    """
    if text.isprintable():  # most are, and then there is nothing to do
        return text
    return _UNFIT.sub(REPLACEMENT, _BREAK.sub("\n", text).replace("\ufeff", ""))


def one_line(text: str) -> str:
    """Clean a text and make every run of white space one space.

    >>> one_line(" The bridge\\nfell ")
    'The bridge fell'
    """
    return " ".join(clean(text).split())


def web_url(url: str | None) -> str | None:
    """Return an http or https address in ASCII (RFC 3986); None for any other scheme, none or too long a one.

    User information before the host is refused: it serves to hide where a link leads.

    >>> web_url("https://example.org/a b"), web_url("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    try:
        parts = urlsplit(well_formed(url or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or "@" in parts.netloc:
        return None
    host = quote(parts.netloc, safe=":[]%")
    path, query, fragment = (quote(part, safe=_RESERVED) for part in parts[2:])
    address = urlunsplit((parts.scheme, host, path or "/", query, fragment))
    return address if len(address) <= LONGEST_URL else None
