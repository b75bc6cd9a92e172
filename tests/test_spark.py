"""The recipe for Spark in docs/large-corpora.md gives what one process gives, however an article fails."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chronos import Article
from chronos.engine import Engine, Loss
from chronos.pipeline import chronicle

pytest.importorskip("pyspark", reason="pyspark is not installed")
pytest.importorskip("pyarrow", reason="pyarrow, which mapInPandas needs, is not installed")

ROOT = Path(__file__).parents[1]
JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")

pytestmark = [
    pytest.mark.skipif(not JAVA, reason="there is no Java, on which Spark runs"),
    pytest.mark.filterwarnings("default"),  # Spark's own
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return the engine as the page has it, on a session with two workers of its own."""
    from pyspark.sql import SparkSession

    page = (ROOT / "docs" / "large-corpora.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (recipe,) = (block for block in blocks if "class Spark" in block)
    names: dict[str, Any] = {"__name__": "__main__"}  # what is defined there is sent to the workers whole
    exec(recipe, names)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYSPARK_PYTHON", sys.executable)  # else the first one on the path
        session = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    yield names["Spark"](session)
    session.stop()


def test_spark_tells_what_one_process_tells(engine: Engine) -> None:
    """The same bytes, with articles that tell of one happening on different workers."""
    articles = [
        Article(f"The ferry to Port {n % 90} sank on May {n % 28 + 1}. It had left on Sunday.", "2024-06-01")
        for n in range(180)
    ]

    assert chronicle(articles, engine=engine).to_json() == chronicle(articles).to_json()


def odd(number: int) -> int:
    """Stand for work that fails on some articles."""
    if number % 2 == 0:
        raise ValueError(number)
    return number


def test_what_fails_is_lost_alone(engine: Engine) -> None:
    """The others come in their order."""
    lost: list[tuple[int, str]] = []

    def lose(item: int, loss: Loss) -> None:
        lost.append((item, loss.code))

    assert list(engine.map(odd, range(6), lose)) == [1, 3, 5]
    assert lost == [(0, "failed"), (2, "failed"), (4, "failed")]


def test_no_articles_are_no_fault(engine: Engine) -> None:
    """An empty run is one, too."""
    assert list(engine.map(odd, [], print)) == []
