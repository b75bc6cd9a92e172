"""The articles that the published figures are measured on are what the benchmarks say they are."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[1] / "benchmarks" / "articles.py"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    """Import the generator, which is a program and in no package."""
    spec = importlib.util.spec_from_file_location("benchmark_articles", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_same_seed_gives_the_same_articles(generator: ModuleType) -> None:
    """Count and seed settle the articles; another seed gives others."""
    assert list(generator.articles(20)) == list(generator.articles(20))
    assert list(generator.articles(20)) != list(generator.articles(20, seed=2))


def test_no_two_articles_are_alike(generator: ModuleType) -> None:
    """Each text is its own, of about two kilobytes."""
    texts = [article["text"] for article in generator.articles(500)]

    assert len(set(texts)) == 500
    assert all(1800 <= len(text.encode()) <= 2300 for text in texts)
    assert not [text for text in texts if "{" in text]
