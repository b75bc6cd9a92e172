"""One target under atheris, which follows what an input reaches; the arguments after it are libFuzzer's."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["chronos"]):
    from fuzz.seeds import seeds
    from fuzz.targets import TARGETS

if __name__ == "__main__":
    target = sys.argv.pop(1)
    for seed in seeds(target):
        TARGETS[target](seed)  # what is loaded the first time counts against no input
    atheris.Setup(sys.argv, TARGETS[target])
    atheris.Fuzz()
