"""Mail (RFC 5322): a message is an article, dated by its ``Date`` field, and each that it quotes another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers.extra import needed
from chronos.readers.page.story import fragment_text
from chronos.readers.reading import Note
from chronos.readers.record import Found, Record, whole
from chronos.readers.thread import Quoted, parted

_HEADERS = {"title": "subject", "published": "date", "lang": "content-language"}
_ANSWERS = ("in-reply-to", "references")


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read one message: its plain text, or else what its HTML says; attachments are no articles.

    A message quoted or forwarded in it, under a heading with its date, is a record of its own, whose path
    goes on with ``#`` and its number.
    """
    return message(whole(file, path), path)


def message(data: bytes, path: str) -> Iterator[Found]:
    """Read the bytes of one message."""
    try:
        # Headers and bodies are decoded when they are asked for, so errors may come at each.
        mail = message_from_bytes(data, policy=default)
        fields: dict[str, object] = {
            name: str(mail[header]) for name, header in _HEADERS.items() if header in mail
        }
        fields["outlet"] = _sender(mail)
        answers = any(header in mail for header in _ANSWERS)
        body, form = _body(mail)
    except Exception as error:  # the package lets out errors of every kind for malformed mail
        what = f"{type(error).__name__}: {error}"[:200]
        raise InputError(path, "mail", f"is no mail that can be read: {what}") from None
    if not any(name in fields for name in _HEADERS):
        raise InputError(path, "mail", "is no mail: it has no subject and no date")
    yield from _records(fields, body, form, answers, path)


def _records(fields: Mapping[str, object], body: str, form: str, answers: bool, path: str) -> Iterator[Found]:
    """Yield the message with its own words, if it has any, and those it quotes."""
    note, own, quoted = _parted(body, form, path)
    if note and (answers or "\n>" in body):
        yield note
    own = _text(own, form)
    if own.strip() or not quoted:
        yield Record(path, {**fields, "text": own})
    for number, one in enumerate(quoted, 1):
        heading = {"published": one.date, "outlet": one.sender, "title": one.subject or fields.get("title")}
        yield Record(f"{path}#{number}", {**fields, **heading, "text": _text(one.told, form)})


def _parted(body: str, form: str, path: str) -> tuple[Note | None, str, list[Quoted]]:
    """Part the body from what it quotes; where that cannot be done, all is its own, and a note says why."""
    try:
        quotequail = needed("quotequail", "mail", path)
        unwrap = quotequail.unwrap_html if form == "html" else quotequail.unwrap
        return None, *parted(body, unwrap, form)
    except InputError as missing:
        return Note(path, missing.code, f"to date the messages it quotes, it {missing.message}"), body, []
    except Exception as error:  # the package promises nothing for markup that no mail program writes
        what = f"what it quotes is read as its own: {type(error).__name__}: {error}"[:200]
        return Note(path, "mail", what), body, []


def _sender(message: EmailMessage) -> str:
    senders = message["from"].addresses if "from" in message else ()
    return senders[0].display_name or senders[0].domain if senders else ""


def _body(message: EmailMessage) -> tuple[str, str]:
    """Return the body and its form, ``text`` or ``html``."""
    part = message.get_body(("plain", "html"))
    content = part.get_content() if part is not None else ""
    if part is None or not isinstance(content, str):
        return "", "text"
    return content, "html" if part.get_content_subtype() == "html" else "text"


def _text(told: str, form: str) -> str:
    return fragment_text(told) if form == "html" else told
