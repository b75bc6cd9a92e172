"""Styles and scripts without what only their writers need: every page carries them."""

from __future__ import annotations

import re

_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_SPACE = re.compile(r"\s*([{};,])\s*")
_SCRIPT_COMMENT_OR_INDENT = re.compile(r"^ *(?://.*\n)?\n*|^ +", re.MULTILINE)


def slim(text: str, name: str) -> str:
    """Drop comments and needless spaces of chronos's own parts, whose strings hold none of these signs.

    >>> slim("/* the paper */\\na,\\nb { color: red; }\\n", "page.css")
    'a,b{color: red;}'
    >>> slim("// goes first\\nif (one) {\\n  go(); // on\\n}\\n", "go.js")
    'if (one) {\\ngo(); // on\\n}\\n'
    """
    if name.endswith(".css"):
        return _STYLE_SPACE.sub(r"\1", _STYLE_COMMENT.sub("", text)).strip()
    return _SCRIPT_COMMENT_OR_INDENT.sub("", text) if name.endswith(".js") else text
