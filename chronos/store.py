"""A file that keeps what articles tell, so that the next run reads only what is new (SQLite)."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from chronos.article import Article
from chronos.chronology import ArticleRecord
from chronos.edition import edition
from chronos.engine import Engine, Lost
from chronos.errors import OutputError
from chronos.merge.history import History, Memory
from chronos.options import Options
from chronos.told import Told, written

T = TypeVar("T")
_Row = tuple[bytes, bytes, bytes]  # a key, what is kept under it, and the sum of both

_APPLICATION = 0x4348524F  # stands in the head of the file (SQLite, "Database File Format", 1.3.17)
_CHUNK = 1000  # articles that are kept at once
_EFFORT = 1  # of compression: a quarter of the size is enough
_BUSY = 60.0  # seconds to wait while another run writes
_FORMAT = 4
# A damaged name or message may be no text, and a damaged length may ask for more memory than there is.
_FAULTS = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)
_TABLES = (
    "CREATE TABLE made (edition BLOB NOT NULL)",
    "CREATE TABLE told (key BLOB PRIMARY KEY, told BLOB NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE merged (key BLOB PRIMARY KEY, history BLOB NOT NULL, sum BLOB NOT NULL)",
    "CREATE TABLE ended (key BLOB PRIMARY KEY, event BLOB NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID",
)
_PUT = "INSERT OR REPLACE INTO told VALUES (?, ?, ?)"
_GET = "SELECT told, sum FROM told WHERE key = ?"
_REMEMBER = "INSERT OR REPLACE INTO merged VALUES (?, ?, ?)"
_RECALL = "SELECT history, sum FROM merged WHERE key = ?"
_KEEP = "INSERT OR REPLACE INTO ended VALUES (?, ?, ?)"
_LET_GO = "DELETE FROM ended WHERE key = ?"
_ENDED = "SELECT key, event, sum FROM ended"
_HISTORY = b"history"


class Store:
    """What articles tell, by all that it depends on: the article, the options, and the edition of chronos.

    It speeds a run up and changes nothing in it: what cannot be read, or is not what was written, is made
    anew. on_fault: is told, once, why the file was begun anew, or why nothing is added to it.
    `OutputError` where the file cannot be opened or made.
    """

    def __init__(
        self, path: Path, options: Options, on_fault: Callable[[str], None] = lambda _: None
    ) -> None:
        self.path, self.on_fault = path, on_fault
        self._edition = hashlib.sha256(f"{edition()} {options!r}".encode("utf-8", "surrogatepass")).digest()
        self._new: list[_Row] = []
        self._database: sqlite3.Connection | None = None
        self._memory: Memory | None = None
        self._marks: frozenset[bytes] = frozenset()  # of the events that the run before left

    def __enter__(self) -> Store:
        try:
            self._database = self._opened()
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._flush()
        self._remember()
        self._close()

    @property
    def memory(self) -> Memory:
        """What the run before merged; what this one does is kept in its place."""
        if self._memory is None:
            kept = self._kept(_RECALL, _HISTORY)
            ended = self._ended() if kept else {}
            self._memory = Memory(History.read(kept) if kept else None, ended=ended)
            self._marks = frozenset(ended)
        return self._memory

    def map(
        self,
        engine: Engine,
        function: Callable[[Article], Told],
        articles: Iterable[Article],
        lost: Lost[Article],
    ) -> Iterator[Told]:
        """Yield what each article tells; *engine* maps *function* over those that are not in the store.

        Those that are come last.
        """
        known: list[Told] = []
        for read in engine.map(function, self._unknown(articles, known), lost):
            told = read.written
            self._put(told)
            yield told
        yield from known

    def _unknown(self, articles: Iterable[Article], known: list[Told]) -> Iterator[Article]:
        """Yield the articles that are not in the store, and put what the others tell into *known*."""
        for article in articles:
            told = self._get(ArticleRecord.of(article))
            if told is None:
                yield article
            else:
                known.append(told)

    def _get(self, record: ArticleRecord) -> Told | None:
        kept = self._kept(_GET, self._key(record))
        return None if kept is None else written(record, kept)

    def _kept(self, query: str, key: bytes) -> str | None:
        """Return the text that stands under a key, None where none does or it is not what was written."""
        row = self._tried(lambda database: database.execute(query, (key,)).fetchone())
        return zlib.decompress(row[0]).decode("utf-8") if row and _is_whole(key, *row) else None

    def _ended(self) -> dict[bytes, str]:
        """Return what the run before left, each event by its mark."""
        rows = self._tried(lambda database: database.execute(_ENDED).fetchall()) or ()
        return {key: event.decode("utf-8") for key, event, told in rows if _is_whole(key, event, told)}

    def _put(self, told: Told) -> None:
        self._new.append(_row(self._key(told.record), told.text))
        if len(self._new) >= _CHUNK:
            self._flush()

    def _flush(self) -> None:
        new, self._new = self._new, []
        if new:
            self._tried(lambda database: _write(database, _PUT, new))

    def _remember(self) -> None:
        memory = self._memory
        if memory is None or memory.history is None:
            return
        if memory.is_changed:
            row = _row(_HISTORY, memory.history.text)
            self._tried(lambda database: _write(database, _REMEMBER, [row]))
        ended = ((mark, memory.ended[mark].encode("utf-8")) for mark in memory.ended.keys() - self._marks)
        new = ((mark, event, _sum(mark, event)) for mark, event in ended)
        gone = ((mark,) for mark in self._marks - memory.ended.keys())
        self._tried(lambda database: _write(database, _KEEP, new))
        self._tried(lambda database: _write(database, _LET_GO, gone))

    def _key(self, record: ArticleRecord) -> bytes:
        """Return the digest of all that an article's mentions and events depend on."""
        return hashlib.sha256(self._edition + record.digest.encode()).digest()

    def _opened(self) -> sqlite3.Connection:
        """Open the file, or make it; `sqlite3.DatabaseError` where it is no store that can be used."""
        database = None
        try:
            database = sqlite3.connect(self.path, timeout=_BUSY, isolation_level=None)
            _prepare(database, self._edition)
        except _FAULTS as error:
            if database is not None:
                database.close()
            if not _is_damage(error) and not _is_sealed(error, self.path):
                raise OutputError(f"cannot open the store {self.path}: {error}") from None
            raise sqlite3.DatabaseError(str(error)) from None
        return database

    def _tried(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Return what *work* makes of the database; None where it fails or there is none any more."""
        if self._database is None:
            return None
        try:
            return work(self._database)
        except _FAULTS as error:
            if _is_damage(error):
                self._begin_anew(error)
            else:
                self._close()
                self.on_fault(f"{self.path}: nothing more is kept: {error}")
        return None

    def _begin_anew(self, error: Exception) -> None:
        """Put a file that cannot be used aside, and make a new one in its place."""
        self._close()
        aside = self.path.with_name(f"{self.path.name}.broken")
        try:
            self.path.replace(aside)
            self._database = self._opened()
        except (OSError, sqlite3.DatabaseError) as again:
            raise OutputError(f"cannot make the store {self.path} anew: {again}") from None
        self.on_fault(f"{self.path} was no usable store ({error}); it is now {aside.name}")

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


def _is_damage(error: Exception) -> bool:
    """Tell damage from what befalls a store that is whole: that it is locked, or its disk is full."""
    # That of tables which are not what they were; an error without a code is of bytes that are no text.
    damaged = sqlite3.SQLITE_ERROR
    return not isinstance(error, sqlite3.OperationalError) or (
        getattr(error, "sqlite_errorcode", damaged) == damaged
    )


def _is_sealed(error: Exception, path: Path) -> bool:
    """Tell a file whose own head forbids to write it, as a later SQLite's may, from one that is guarded."""
    readonly = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY
    return readonly and os.access(path, os.W_OK)


def _prepare(database: sqlite3.Connection, edition: bytes) -> None:
    """Make the tables of a new file, and empty those of another edition."""
    database.execute("BEGIN IMMEDIATE")
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not application and not tables:
        database.execute(f"PRAGMA application_id = {_APPLICATION}")
        database.execute(f"PRAGMA user_version = {_FORMAT}")
        for table in _TABLES:
            database.execute(table)
    elif (application, *database.execute("PRAGMA user_version").fetchone()) != (_APPLICATION, _FORMAT):
        raise sqlite3.DatabaseError("file is of another program or version")
    (fault,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if fault != "ok":
        raise sqlite3.DatabaseError(fault)
    if database.execute("SELECT edition FROM made").fetchall() != [(edition,)]:
        database.execute("DELETE FROM told")
        database.execute("DELETE FROM merged")
        database.execute("DELETE FROM ended")
        database.execute("DELETE FROM made")
        database.execute("INSERT INTO made VALUES (?)", (edition,))
    database.execute("COMMIT")


def _write(database: sqlite3.Connection, statement: str, rows: Iterable[tuple[bytes, ...]]) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.executemany(statement, rows)
    database.execute("COMMIT")


def _row(key: bytes, text: str) -> _Row:
    kept = zlib.compress(text.encode("utf-8"), _EFFORT)
    return key, kept, _sum(key, kept)


def _is_whole(key: object, kept: object, told: object) -> bool:
    """Tell whether what is kept under a key, with a sum, is what was written."""
    return isinstance(key, bytes) and isinstance(kept, bytes) and told == _sum(key, kept)


def _sum(key: bytes, kept: bytes) -> bytes:
    return hashlib.blake2b(key + kept, digest_size=16).digest()
