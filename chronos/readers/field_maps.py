"""What scrapers call the fields of an article: a small map for each, as data."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from chronos.errors import OptionError, quoted


@attrs.frozen(slots=True)
class FieldMap:
    """One scraper's names.

    marks: names that tell its records from others', any of which is enough;
    names: the fields of an article -> the scraper's names for them, the best first, dots for what is nested.
    """

    scraper: str
    marks: frozenset[str]
    names: Mapping[str, tuple[str, ...]]


OWN = FieldMap(
    "chronos",
    frozenset(),
    {
        "text": ("text",),
        "id": ("id",),
        "title": ("title",),
        "url": ("url",),
        "outlet": ("outlet",),
        "lang": ("lang", "language"),
        "published": ("published", "date", "dct"),
        "updated": ("updated",),
    },
)

SCRAPERS = (
    FieldMap(
        "trafilatura",
        frozenset({"source-hostname", "hostname"}),
        {"url": ("source", "url"), "outlet": ("source-hostname", "hostname"), "published": ("date",)},
    ),
    FieldMap(
        "newspaper4k",
        frozenset({"publish_date"}),
        {
            "url": ("url", "canonical_link"),
            "outlet": ("meta_site_name",),
            "lang": ("language", "meta_lang"),
            "published": ("publish_date",),
        },
    ),
    FieldMap(
        "news-please",
        frozenset({"maintext", "date_publish"}),
        {
            "text": ("maintext", "text"),
            "outlet": ("source_domain",),
            "published": ("date_publish",),
            "updated": ("date_modify",),
        },
    ),
    FieldMap(
        "Fundus",
        frozenset({"publishing_date", "plaintext"}),
        {
            "text": ("plaintext", "text"),
            "url": ("html.responded_url", "html.requested_url", "url"),
            "outlet": ("publisher", "html.source_info.publisher"),
            "published": ("publishing_date",),
        },
    ),
    FieldMap("CC-News", frozenset({"domain"}), {"outlet": ("domain",), "published": ("date",)}),
)


def known_fields(given: Mapping[str, str]) -> Mapping[str, str]:
    """Return a user's own names for the fields of an article; `OptionError` for a field it has not."""
    for name in given:
        if name not in OWN.names:
            raise OptionError(f"no field {quoted(name)}; an article has {', '.join(OWN.names)}")
    return given


def named(fields: Mapping[str, object], given: Mapping[str, str] | None = None) -> dict[str, object]:
    """Return the fields of an article under chronos's own names; those that are empty are left out.

    given: the user's names for them, which win over those known here.

    >>> named({"maintext": "It rained.", "date_publish": "None", "source_domain": "news.example"})
    {'text': 'It rained.', 'outlet': 'news.example'}
    """
    chosen = next((one for one in SCRAPERS if not one.marks.isdisjoint(fields)), OWN)
    found = {}
    for name, own in OWN.names.items():
        first = (given[name],) if given and name in given else ()
        for told in (*first, *chosen.names.get(name, ()), *own):
            value = _at(fields, told)
            if not _is_empty(value):
                found[name] = value
                break
    return found


# What scrapers write where they found nothing.
_NOTHING = ("", "None", "null", "NaN", "nan", "NaT")


def _at(fields: Mapping[str, object], path: str) -> object:
    if path in fields:
        return fields[path]
    first, _, rest = path.partition(".")
    inner = fields.get(first) if rest else None
    return _at(inner, rest) if isinstance(inner, dict) else None


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in _NOTHING)
