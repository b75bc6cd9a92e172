"""The optional packages that readers need, with word of how to install them."""

from __future__ import annotations

import logging
from importlib import import_module
from types import ModuleType

from chronos.errors import InputError


def needed(module: str, extra: str, path: str) -> ModuleType:
    """Import a module of an extra; `InputError` ``extra`` with the install line where it is not there.

    What the package logs goes to whoever asked for it with `logging`, and never to a bare terminal.
    """
    try:
        found = import_module(module)
    except ImportError as error:
        message = f"needs the {extra!r} extra ({error}): pip install 'chronos-timeline[{extra}]'"
        raise InputError(path, "extra", message) from None
    logging.getLogger(module.partition(".")[0]).addHandler(logging.NullHandler())
    return found
