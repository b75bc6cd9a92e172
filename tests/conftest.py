"""Settings for all tests."""

from hypothesis import settings

# no test is timed, and the same tests run everywhere
settings.register_profile("chronos", deadline=None, derandomize=True)
settings.load_profile("chronos")

# runs under atheris alone, which no test needs
collect_ignore = ["fuzz/coverage.py"]
