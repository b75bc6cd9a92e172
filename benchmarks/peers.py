"""The libraries that chronos is compared with: each as a function from a text and its publication date to
the number of expressions it finds.

    pip install -r benchmarks/peers.txt
    npm install --prefix benchmarks --no-package-lock

A peer that is not installed is left out. ctparse is none of them: it reads one expression, and finds none in
a text.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

Find = Callable[[str, dt.datetime], int]
HERE = Path(__file__).parent
CHRONO_NODE = HERE / "node_modules" / "chrono-node"
ZONES = Path("/usr/share/zoneinfo")


def dateparser() -> Find:
    search = importlib.import_module("dateparser.search").search_dates
    return lambda text, now: len(search(text, languages=["en"], settings={"RELATIVE_BASE": now}) or ())


def parsedatetime() -> Find:
    calendar = importlib.import_module("parsedatetime").Calendar()
    return lambda text, now: len(calendar.nlp(text, now) or ())


def recognizers_text() -> Find:
    recognizers = importlib.import_module("recognizers_date_time")
    english = recognizers.Culture.English
    return lambda text, now: len(recognizers.recognize_datetime(text, english, reference=now))


def duckling() -> Find:
    library = importlib.import_module("duckling")
    zones = library.load_time_zones(str(ZONES))
    english = library.parse_locale("EN_US", library.default_locale_lang(library.parse_lang("EN")))
    times = list(library.parse_dimensions(["time"]))

    def find(text: str, now: dt.datetime) -> int:
        context = library.Context(library.parse_ref_time(zones, "UTC", int(now.timestamp())), english)
        return len(library.parse(text, context, times, False))

    return find


def datefinder() -> Find:
    find_dates = importlib.import_module("datefinder").find_dates
    return lambda text, now: sum(1 for _ in find_dates(text, base_date=now))


def timefhuman() -> Find:
    library = importlib.import_module("timefhuman")
    return lambda text, now: len(library.timefhuman(text, library.tfhConfig(now=now)))


PEERS: Mapping[str, Callable[[], Find]] = {
    "datefinder": datefinder,
    "timefhuman": timefhuman,
    "parsedatetime": parsedatetime,
    "dateparser": dateparser,
    "duckling": duckling,
    "Recognizers-Text": recognizers_text,
}


def installed() -> dict[str, Find]:
    """Return the peers of PyPI that are here."""
    found = {}
    for name, make in PEERS.items():
        with contextlib.suppress(ImportError):
            found[name] = make()
    return found


@contextlib.contextmanager
def chrono_node(texts: Sequence[Mapping[str, str]]) -> Iterator[Callable[[], tuple[float, int]] | None]:
    """Run chrono-node in a process of its own that stays warm: each call gives CPU seconds and finds.

    Yields None where it is not installed.
    """
    if not (CHRONO_NODE.is_dir() and shutil.which("node")):
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(article) + "\n" for article in texts), "utf-8")
        command = ["node", str(HERE / "chrono_node.js"), str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
            assert node.stdin is not None
            assert node.stdout is not None

            def lap() -> tuple[float, int]:
                print("go", file=node.stdin, flush=True)
                told = json.loads(node.stdout.readline())  # type: ignore[union-attr]
                return told["seconds"], told["found"]

            yield lap
            node.stdin.close()
