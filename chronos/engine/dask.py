"""Work on a Dask cluster: the workers read the articles, and what they tell is merged here, once."""

from __future__ import annotations

import itertools
import logging
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from chronos._version import __version__
from chronos.engine import Lost
from chronos.engine.loss import Loss, attempt
from chronos.errors import ChronosError, OptionError

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
U = TypeVar("U")

_CHUNK = 200
_WAITING = 64  # chunks on their way at a time


@attrs.frozen(slots=True)
class Dask:
    """Works on the cluster of the scheduler at an address such as ``tcp://10.0.0.1:8786``.

    The workers need the same version of chronos. What a lost worker had is done again by others; an item
    that takes one worker after another down with it is lost.
    """

    scheduler: str

    def map(self, function: Callable[[T], U], items: Iterable[T], lost: Lost[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item; `ChronosError` where the scheduler cannot be reached."""
        remaining = iter(items)
        with _client(self.scheduler) as client:
            waiting: deque[tuple[list[T], Any]] = deque()
            while True:
                while len(waiting) < _WAITING and (chunk := list(itertools.islice(remaining, _CHUNK))):
                    waiting.append((chunk, _sent(client, function, chunk)))
                if not waiting:
                    return
                for item, result in _received(client, function, *waiting.popleft()):
                    if isinstance(result, Loss):
                        lost(item, result)
                    else:
                        yield result


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError:
        raise OptionError("Dask is not installed: pip install 'chronos-timeline[dask]'") from None
    # Lost workers are its daily bread, and what matters of them is told of by `lost`.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, set_as_default=False)  # type: ignore[no-untyped-call, unused-ignore]
    except (OSError, ValueError) as error:
        raise ChronosError(f"cannot reach the scheduler at {address}: {error}") from None


def _sent(client: Client, function: Callable[[T], Any], chunk: list[T]) -> Any:
    # As one text of bytes, which Dask leaves alone: it would look into every item of a list.
    return client.submit(_worked_on, pickle.dumps((function, chunk)), pure=False)


def _worked_on(sent: bytes) -> tuple[str, bytes]:
    """Run in a worker: return its version of chronos, and the results of a chunk."""
    function, chunk = pickle.loads(sent)
    return __version__, pickle.dumps([attempt(function, item) for item in chunk])


def _received(
    client: Client, function: Callable[[T], Any], chunk: list[T], future: Any
) -> Iterator[tuple[T, Any]]:
    """Yield each item of a chunk with its result; where the chunk takes workers down, item by item."""
    from distributed.scheduler import KilledWorker

    try:
        version, results = future.result()
    except KilledWorker:
        if len(chunk) == 1:
            yield chunk[0], Loss("killed", "every worker that had it was lost, perhaps for want of memory")
            return
        for item in chunk:
            yield from _received(client, function, [item], _sent(client, function, [item]))
        return
    except Exception as error:
        raise ChronosError(f"the cluster failed: {type(error).__name__}: {error}") from None
    if version != __version__:
        raise ChronosError(f"a worker has chronos {version}, and this is {__version__}")
    yield from zip(chunk, pickle.loads(results), strict=True)
