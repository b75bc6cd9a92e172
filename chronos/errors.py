"""The family of errors that chronos raises for bad input; nothing else leaves the library."""

from __future__ import annotations


class ChronosError(Exception):
    """Anything chronos refuses: the message names the offending value and where it came from."""


class DateError(ChronosError):
    """A text that should be a date and is none."""


class OptionError(ChronosError):
    """An option with a value that chronos does not know."""


class LanguageError(ChronosError):
    """Language data that cannot be used: names the file and the rule."""


class NamedError(ChronosError):
    """A holiday or named event that cannot be used: names the file, the block and the value."""


class EditError(ChronosError):
    """A file of edits that cannot be used: names the file, the block and the value."""


class OutputError(ChronosError):
    """An output that could not be written; what stood there before is untouched."""


class InputError(ChronosError):
    """An input that is rejected.

    path: as given by the user; line: 1-based, None where it has no meaning;
    code: a lower-case word for programs, such as ``json`` or ``no-text``.
    """

    def __init__(self, path: str, code: str, message: str, line: int | None = None) -> None:
        super().__init__(f"{path}{'' if line is None else f':{line}'}: {message}")
        self.path, self.code, self.message, self.line = path, code, message, line


def expect(kind: type, **values: object) -> None:
    """Raise ``TypeError`` for a value of another kind, by the name that the caller knows it by.

    >>> expect(str, text=5)
    Traceback (most recent call last):
    TypeError: text must be a str, not int: 5
    """
    for name, value in values.items():
        if not isinstance(value, kind):
            article = "an" if kind.__name__[0] in "AEIO" else "a"
            told = f"{type(value).__name__}: {quoted(value)}"
            raise TypeError(f"{name} must be {article} {kind.__name__}, not {told}")


def reason_of(error: OSError | ValueError) -> str:
    """Return why a file cannot be read or written, as the system tells it, to go on a sentence with.

    >>> reason_of(FileNotFoundError(2, "No such file or directory"))
    'no such file or directory'
    """
    reason = (isinstance(error, OSError) and error.strerror) or str(error)
    return f"{reason[:1].lower()}{reason[1:]}"


def quoted(value: object, width: int = 60) -> str:
    """Quote a value of the user's for a message: escaped, on one line, and not too long.

    >>> quoted("yester\\nday")
    "'yester\\\\nday'"
    """
    text = repr(value)
    return text if len(text) <= width else f"{text[: width - 4]}...{text[-1]}"
