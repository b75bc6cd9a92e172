"""The accuracy benchmark gives the figures that TempEval-3's scorer would, from either form of a corpus."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TIMEML = """<?xml version="1.0" ?>
<TimeML><DOCID>one</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15" functionInDocument="CREATION_TIME">May 15</TIMEX3></DCT>
<TEXT>It <EVENT eid="e1" class="OCCURRENCE">rained</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2024-05-13">Monday</TIMEX3> &amp;
<TIMEX3 tid="t2" type="DATE" value="2024-05-14">yesterday</TIMEX3>.</TEXT></TimeML>
"""
TEXT = "It rained on 3 May 2021, last week, and for hours."
LINE = {
    "id": "one",
    "dct": "2024-05-15",
    "text": TEXT,
    "timexes": [
        {"start": 13, "end": 23, "type": "DATE", "value": "2021-05-03"},  # right in all
        {"start": 30, "end": 34, "type": "DURATION", "value": "P1W"},  # "week": found longer, and as a date
        {"start": 0, "end": 2, "type": "DATE", "value": "2021"},  # "It": missed
        {"start": 44, "end": 49, "type": "DURATION", "value": None},  # "hours": nobody gave it a value
    ],
}


def measured(folder: Path) -> dict[str, list[str]]:
    """Run the benchmark on a folder; return the cells of each line that it prints."""
    command = [sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), str(folder)]
    done = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}


def test_json_lines(tmp_path: Path) -> None:
    """Strict counts equal spans, relaxed overlapping ones; type and value are shares of the latter."""
    (tmp_path / "tiny.jsonl").write_text(json.dumps(LINE) + "\n", "utf-8")

    figures = measured(tmp_path)

    assert figures["tiny:"] == ["1", "documents,", "4", "annotated,", "3", "found"]
    assert figures["strict"] == ["0.667", "0.500", "0.571"]  # 2 of 3 found, 2 of 4 annotated
    assert figures["relaxed"] == ["1.000", "0.750", "0.857"]
    assert figures["type"] == ["0.667", "0.500", "0.571"]  # 2 of 3 pairs
    assert figures["value"] == ["0.500", "0.375", "0.429"]  # 1 of the 2 pairs that have a value


def test_timeml(tmp_path: Path) -> None:
    """The text of a TimeML document is what stands in TEXT; its date is the creation time."""
    (tmp_path / "one.tml").write_text(TIMEML, "utf-8")

    figures = measured(tmp_path)

    assert figures[f"{tmp_path.name}:"] == ["1", "documents,", "2", "annotated,", "2", "found"]
    assert all(figures[measure] == ["1.000"] * 3 for measure in ("strict", "relaxed", "type", "value"))
