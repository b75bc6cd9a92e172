"""The arguments and options that the commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from chronos._version import __version__
from chronos.cli.console import Console
from chronos.cli.sections import options_of
from chronos.errors import DateError, LanguageError, NamedError, OptionError
from chronos.options import DATE_ORDERS, PREFER, UNDATED, Options

if TYPE_CHECKING:
    from chronos.article import Publication
    from chronos.named import Named

Command = Callable[..., Any]


def _date(context: click.Context, option: click.Parameter, value: str | None) -> Publication | None:
    """Take an ISO 8601 date, or date and time."""
    from chronos.article import Publication

    try:
        return None if value is None else Publication(value, "option")
    except DateError as error:
        raise click.BadParameter(str(error), context, option) from None


def _language(context: click.Context, option: click.Parameter, value: str) -> str:
    """Take a BCP 47 tag whose language chronos has."""
    from chronos.readers.reading import known_language

    try:
        return known_language(value)
    except LanguageError as error:
        raise click.BadParameter(str(error), context, option) from None


def _events(context: click.Context, option: click.Parameter, paths: tuple[str, ...]) -> tuple[Named, ...]:
    """Read files of the user's own events."""
    from chronos.named.read_events import read_events

    try:
        return tuple(event for path in paths for event in read_events(path))
    except NamedError as error:
        raise click.BadParameter(str(error), context, option) from None


def _fields(context: click.Context, option: click.Parameter, value: str) -> dict[str, str]:
    """Take pairs such as ``text=content.body,published=date_line``."""
    from chronos.readers.field_maps import known_fields

    pairs = [pair.partition("=")[::2] for pair in value.split(",") if pair.strip()]
    fields = {name.strip(): told.strip() for name, told in pairs}
    if len(fields) < len(pairs) or not all(fields.values()):
        raise click.BadParameter(
            "give NAME=FIELD pairs, each name once: text=body,title=head", context, option
        )
    try:
        known_fields(fields)
    except OptionError as error:
        raise click.BadParameter(str(error), context, option) from None
    return fields


def everywhere(command: Command) -> Command:
    """Add the options that stand at every command, before it and behind it."""

    def remember(context: click.Context, option: click.Parameter, value: bool) -> None:
        if value:
            setattr(context.ensure_object(Console), str(option.name), True)

    quiet = click.option(
        "--quiet", is_flag=True, expose_value=False, callback=remember, help="Print errors only."
    )
    verbose = click.option(
        "--verbose", is_flag=True, expose_value=False, callback=remember, help="Print every note."
    )
    version = click.version_option(__version__, prog_name="chronos", message="%(prog)s %(version)s")
    return quiet(verbose(version(command)))


articles = click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...")

_reading = options_of("Reading")


def _published(help: str) -> Callable[[Command], Command]:
    return _reading("--published", callback=_date, metavar="DATE", help=help)


def _lang(help: str) -> Callable[[Command], Command]:
    return _reading("--lang", callback=_language, default="en", metavar="TAG", help=f"{help}  [default: en]")


_PREFER = _reading(
    "--prefer",
    type=click.Choice(PREFER),
    default="past",
    help="Direction where the sentence gives none.  [default: past]",
)
_DATE_ORDER = _reading(
    "--date-order", type=click.Choice(DATE_ORDERS), help="Order of numeric dates.  [default: the language's]"
)
_EVENTS = _reading(
    "--events",
    callback=_events,
    multiple=True,
    metavar="FILE",
    help="Holidays and events of your own, .toml or .ics; they win over those chronos knows. Repeatable.",
)
_OVERRIDE = _reading(
    "--published-override", callback=_date, metavar="DATE", help="Publication date for all articles."
)
_STRICT = _reading("--strict", is_flag=True, help="Reject articles without a publication date.")
_INFER = _reading(
    "--infer-published",
    is_flag=True,
    help="Infer when undated articles were published, from dated ones that tell the same.",
)
_FIELDS = _reading(
    "--fields",
    callback=_fields,
    default="",
    metavar="MAP",
    help="What JSON and CSV call the fields of an article: text=content.body,published=date_line",
)
_FROM = _reading("--from", "first", callback=_date, metavar="DATE", help="Keep to dates from this day on.")
_TO = _reading("--to", "last", callback=_date, metavar="DATE", help="Keep to dates up to this day.")
_MATCH = _reading("--match", metavar="TEXT", help="Keep to articles that have these words.")

with_undated = options_of("Events")(
    "--undated",
    type=click.Choice(UNDATED),
    default="none",
    help="Happenings told without a date to take in, dated by the lead or the publication.  [default: none]",
)


def for_expression(command: Command) -> Command:
    """Add the options that change how one expression is read."""
    said = (_published("Day that EXPRESSION was published on."), _lang("Language of EXPRESSION."))
    return _add(command, *said, _PREFER, _DATE_ORDER, _EVENTS)


def for_articles(command: Command) -> Command:
    """Add the options that change how articles are read, and which dates are kept."""
    published = _published("Publication date for articles that carry none.")
    lang = _lang("Language of articles that name none.")
    dating = (published, _OVERRIDE, lang, _PREFER, _DATE_ORDER, _EVENTS)
    return _add(command, *dating, _STRICT, _INFER, _FIELDS, _FROM, _TO, _MATCH)


def _add(command: Command, *options: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def chosen(
    prefer: str,
    date_order: str | None,
    first: Publication | None = None,
    last: Publication | None = None,
    match: str | None = None,
    events: tuple[Named, ...] = (),
    undated: str = "none",
) -> Options:
    """Return the options that change what a date means or whether it is kept."""
    if first and last and first.day > last.day:
        raise click.UsageError(f"--from {first.earliest} is after --to {last.earliest}")
    days = first.day if first else None, last.day if last else None
    return Options(prefer, date_order, *days, match, events, undated)
