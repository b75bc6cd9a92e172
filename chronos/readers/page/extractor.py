"""trafilatura, imported without a socket."""

from __future__ import annotations

import socket
import sys
from types import ModuleType

from chronos.readers.extra import needed


def extractor(path: str) -> ModuleType:
    """Import trafilatura; `InputError` ``extra`` for the page at *path* where it is not there.

    It imports urllib3, which binds a socket to see whether the machine has IPv6. Nobody here wants to know:
    it is told no while it is imported, and what Python itself knows afterwards.
    """
    if "trafilatura" in sys.modules or "urllib3" in sys.modules:
        return needed("trafilatura", "html", path)
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        return needed("trafilatura", "html", path)
    finally:
        socket.has_ipv6 = known
        if connection := sys.modules.get("urllib3.util.connection"):
            connection.HAS_IPV6 = known  # type: ignore[attr-defined]
