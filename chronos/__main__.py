"""``python -m chronos``."""

from __future__ import annotations

import sys

from chronos.cli import main

if __name__ == "__main__":
    sys.exit(main())
