"""Mail (RFC 5322): the body of one message as an article, dated by its ``Date`` field."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import BinaryIO

from chronos.errors import InputError
from chronos.readers.page.story import fragment_text
from chronos.readers.record import Found, Record, whole

_HEADERS = {"title": "subject", "published": "date", "lang": "content-language"}


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read one message: its plain text, or else what its HTML says; attachments are no articles."""
    data = whole(file, path)
    try:
        # Headers and bodies are decoded when they are asked for, so errors may come at each.
        message = message_from_bytes(data, policy=default)
        fields: dict[str, object] = {
            name: str(message[header]) for name, header in _HEADERS.items() if header in message
        }
        fields |= {"outlet": _sender(message), "text": _body(message)}
    except Exception as error:  # the package lets out errors of every kind for malformed mail
        what = f"{type(error).__name__}: {error}"[:200]
        raise InputError(path, "mail", f"is no mail that can be read: {what}") from None
    if not any(name in fields for name in _HEADERS):
        raise InputError(path, "mail", "is no mail: it has no subject and no date")
    yield Record(path, fields)


def _sender(message: EmailMessage) -> str:
    senders = message["from"].addresses if "from" in message else ()
    return senders[0].display_name or senders[0].domain if senders else ""


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    content = part.get_content() if part is not None else ""
    if not isinstance(content, str):
        return ""
    return fragment_text(content) if part and part.get_content_subtype() == "html" else content
