"""Styles and scripts without what only their writers need: every page carries them."""

from __future__ import annotations

import re

_STRING = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)"""
_STYLE_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_STYLE_SPACE = re.compile(rf"{_STRING}|;?\s*(}})\s*|\s*([{{;,>!])\s*|(:)\s+|\s+", re.DOTALL)
_SCRIPT_COMMENT = re.compile(rf"{_STRING}|//.*", re.MULTILINE)
_SCRIPT_SPACE = re.compile(
    rf"{_STRING}|[;,]?\s*(}})\s*|\s*([][{{();,:?=<>*&|!])\s*|(?<![-+])\s+([-+/])\s+(?![-+/])|\s+", re.DOTALL
)


def slim(text: str, name: str) -> str:
    """Drop comments and needless spaces of chronos's own parts, whose statements all end in a semicolon.

    >>> slim("/* the paper */\\na,\\nb > i { color: red; content: ': '; }\\n", "page.css")
    "a,b>i{color:red;content:': '}"
    >>> slim("// goes first\\nif (one) {\\n  go(2 + 1, 'a , b'); // on\\n}\\n", "go.js")
    "if(one){go(2+1,'a , b')}"
    """
    if name.endswith(".css"):
        return _kept(_STYLE_SPACE, _kept(_STYLE_COMMENT, text)).strip()
    return _kept(_SCRIPT_SPACE, _kept(_SCRIPT_COMMENT, text)).strip() if name.endswith(".js") else text


def _kept(pattern: re.Pattern[str], text: str) -> str:
    """Keep of every match its group, else one space."""
    return pattern.sub(lambda match: match[match.lastindex] if match.lastindex else " ", text)
