"""A cluster of separate processes gives what one process gives, whatever becomes of its workers."""

from __future__ import annotations

import functools
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chronos import Article
from chronos.cli import main
from chronos.engine import Loss
from chronos.engine.dask import Dask
from chronos.errors import ChronosError, OptionError
from chronos.pipeline import chronicle

distributed = pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="kills with a signal"),
    pytest.mark.filterwarnings("default"),  # Dask's own, of ports and processes
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start a scheduler and two workers, and give up on work that has cost two of them."""
    import dask

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
    ):
        yield cluster.scheduler_address


def die_once(marks: Path, number: int) -> int:
    """Stand for a worker that dies in the middle of its work, for no fault of the article."""
    if number == 250 and not (mark := marks / "died").exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_on_7(number: int) -> int:
    """Stand for an article that takes down whoever works on it."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_cluster_tells_what_one_process_tells(address: str) -> None:
    """The same chronology, whoever read the articles."""
    articles = [
        Article(f"The ferry to Port {n} sank on May {n % 28 + 1}. It had left on Sunday.", "2024-06-01")
        for n in range(450)
    ]

    assert chronicle(articles, engine=Dask(address)) == chronicle(articles)


def test_a_lost_worker_loses_nothing(address: str, tmp_path: Path) -> None:
    """Another does its work again."""
    lost: list[Loss] = []
    results = Dask(address).map(
        functools.partial(die_once, tmp_path), range(600), lambda _, loss: lost.append(loss)
    )

    assert (list(results), lost) == (list(range(600)), [])
    assert (tmp_path / "died").exists()


def test_what_takes_workers_down_is_lost_alone(address: str) -> None:
    """An article that no worker survives is given up; the others of its chunk are worked on."""
    lost: list[tuple[int, str]] = []
    results = Dask(address).map(die_on_7, range(9), lambda item, loss: lost.append((item, loss.code)))

    assert (list(results), lost) == ([0, 1, 2, 3, 4, 5, 6, 8], [(7, "killed")])


def test_a_scheduler_that_is_not_there_is_an_error_of_ours() -> None:
    """It names the address."""
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "0.2s"}),
        pytest.raises(ChronosError, match=r"tcp://127\.0\.0\.1:1"),
    ):
        list(Dask("tcp://127.0.0.1:1").map(abs, [1], lambda *_: None))


def test_the_command_line_works_on_a_cluster(address: str, tmp_path: Path) -> None:
    """Its outputs are those of one process; it asks for the address."""
    article = tmp_path / "a.txt"
    article.write_text("The council met on May 6, 2024.")
    one, two = tmp_path / "one", tmp_path / "two"
    on_cluster = ["--engine", "dask", "--scheduler", address]

    assert main(["build", str(article), "--out", str(one)]) == 0
    assert main(["build", str(article), "--out", str(two), *on_cluster]) == 0
    assert {file.name: file.read_bytes() for file in one.iterdir()} == {
        file.name: file.read_bytes() for file in two.iterdir()
    }
    assert main(["build", str(article), "--out", str(two), *on_cluster[:2]]) == 2


def test_without_dask_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an option that cannot be had."""
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(OptionError, match="pip install"):
        list(Dask("tcp://127.0.0.1:1").map(abs, [1], lambda *_: None))
