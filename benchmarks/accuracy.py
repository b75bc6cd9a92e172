"""Measure how well `chronos.find` agrees with annotated corpora, as TempEval-3 scores it.

    python benchmarks/accuracy.py GOLD_FOLDER

GOLD_FOLDER holds what you have: folders with TimeML files (``.tml``) as TempEval-3 distributes them, or
``.jsonl`` files with a document a line, offsets in code points, ends exclusive:
``{"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}``. Each file or folder is a set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from corpora import Document, Expression, corpora
from tempeval import scores

import chronos


def found_in(document: Document) -> list[Expression]:
    """Return what chronos finds in a document."""
    mentions = chronos.find(document.text, document.dct, lang=document.lang)
    return [Expression(one.start, one.end, one.type, one.value) for one in mentions]


def rows(name: str, documents: list[Document]) -> Iterator[str]:
    """Yield the lines of one set."""
    answers = [(document.expressions, found_in(document)) for document in documents]
    annotated, found = (sum(len(answer[side]) for answer in answers) for side in (0, 1))
    yield f"{name}: {len(documents)} documents, {annotated} annotated, {found} found"
    for measure, one in scores(answers).items():
        yield f"  {measure:<10}{one.precision:>8.3f}{one.recall:>8.3f}{one.f1:>8.3f}"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Score chronos.find on annotated corpora.")
    options.add_argument("folder", type=Path, metavar="GOLD_FOLDER")
    folder: Path = options.parse_args().folder
    print(f"{'':<12}{'P':>8}{'R':>8}{'F1':>8}")
    for name, documents in corpora(folder):
        print("\n".join(rows(name, documents)), flush=True)


if __name__ == "__main__":
    main()
