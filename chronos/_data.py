"""Find the data folders that sit next to the package in the repository."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def data_folder(name: str) -> Traversable:
    """Return ``events`` or ``templates``: packed in a wheel, or in the checkout.

    >>> data_folder("events").joinpath("named").is_dir()
    True
    """
    packed = files("chronos").joinpath(name)
    return packed if packed.is_dir() else Path(__file__).parents[1] / name
