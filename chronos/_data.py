"""Find the data folders that stand beside the package in the repository and inside it in a wheel."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def data_folder(name: str) -> Traversable:
    """Return a data folder, such as ``events`` or ``templates``, wherever chronos was installed from.

    >>> data_folder("events").joinpath("named").is_dir()
    True
    """
    packed = files("chronos").joinpath(name)
    return packed if packed.is_dir() else Path(__file__).parents[1] / name
