"""Help that lists the options of a command under headings, by what they are about."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

_OTHERS = "Options"


class _Option(click.Option):
    def __init__(self, *args: Any, section: str, **choices: Any) -> None:
        super().__init__(*args, **choices)
        self.section = section


def options_of(section: str) -> Callable[..., Callable[[Callable[..., Any]], Callable[..., Any]]]:
    """Return a `click.option` whose options stand under a heading in the help of a `SectionedCommand`."""
    return functools.partial(click.option, cls=_Option, section=section)


class SectionedCommand(click.Command):
    """A command whose help has its options under their headings; those of none come last."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments; an error always names this command, which click leaves out of some."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, as `click.Command` does under one heading."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for option in self.get_params(ctx):
            if isinstance(option, click.Option) and (told := option.get_help_record(ctx)):
                section = option.section if isinstance(option, _Option) else _OTHERS
                sections.setdefault(section, []).append(told)
        for section in sorted(sections, key=lambda section: section == _OTHERS):
            with formatter.section(section):
                formatter.write_dl(sections[section])
