"""The data folders beside the package."""

from __future__ import annotations

from chronos._data import data_folder


def test_the_page_has_its_templates() -> None:
    """The folder that the page is laid out from is found wherever chronos runs."""
    names = {entry.name for entry in data_folder("templates").iterdir()}
    assert {"timeline.html.j2", "timeline.css"} <= names


def test_no_data_folder_is_a_package() -> None:
    """The folders hold no Python, so that nothing named ``events`` or ``templates`` can be imported."""
    for name in ("events", "templates"):
        assert not [entry.name for entry in data_folder(name).iterdir() if entry.name.endswith(".py")]
