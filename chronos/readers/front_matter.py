"""Front matter: ``key: value`` lines between two lines ``---`` at the head of a text."""

from __future__ import annotations

import re

from chronos.errors import InputError, quoted

_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?P<lines>.*?)(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)\Z")
_ESCAPED = re.compile(r"\\(.)")


def split(text: str, path: str) -> tuple[dict[str, object], str]:
    """Return the fields of the front matter and the text that follows it.

    Values may be quoted as in YAML, singly or doubly; a comment, an indented line or a list item belongs
    to what stands above and is passed over. A block that nothing closes is text. `InputError`
    ``front-matter`` for a line that is none of these.

    >>> split('---\\ntitle: "A bridge: closed"\\n---\\nIt rained.', "a.md")
    ({'title': 'A bridge: closed'}, 'It rained.')
    """
    block = _BLOCK.match(text) if text.startswith("---") else None
    if block is None:
        return {}, text
    fields: dict[str, object] = {}
    for number, line in enumerate(re.split(r"\r\n|\r|\n", block["lines"]), 2):
        if not line.strip() or line[0] in " \t#" or line.startswith("- "):
            continue
        entry = _ENTRY.match(line.rstrip())
        if entry is None:
            message = f"front matter has {quoted(line)}; each line is 'key: value', between lines of ---"
            raise InputError(path, "front-matter", message, number)
        fields[entry["key"].lower()] = _value(entry["value"] or "", path, number)
    return fields, text[block.end() :]


def _value(told: str, path: str, line: int) -> str:
    value = told.strip()
    if value[:1] not in ("'", '"'):
        return value
    if len(value) < 2 or value[-1] != value[0]:
        raise InputError(path, "front-matter", f"a quote is not closed: {quoted(value)}", line)
    inner = value[1:-1]
    return inner.replace("''", "'") if value[0] == "'" else _ESCAPED.sub(r"\1", inner)
