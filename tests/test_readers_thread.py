"""A mail is one article, and each message that it quotes another, dated by its own heading."""

from __future__ import annotations

import io
import sys

import pytest

from chronos.errors import InputError
from chronos.readers.articles import article
from chronos.readers.eml import read
from chronos.readers.mbox import read as read_box
from chronos.readers.reading import Note, Reading
from chronos.readers.record import Record

HEAD = """From: Ann Roe <ann@quay.example>
Subject: Re: The wall
Date: Tue, 14 Nov 2023 09:40:00 +0000
In-Reply-To: <1@quay.example>
"""
PLAIN = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n"
WEB = f"{HEAD}Content-Type: text/html; charset=utf-8\n\n"

Told = tuple[str, str, str | None, str | None]


def told(mail: str) -> list[Told]:
    """Return path, text, day of publication and sender of each message in a mail."""
    found = []
    for record in read(io.BytesIO(mail.encode()), "a.eml"):
        assert isinstance(record, Record)
        read_as = article(record, Reading())
        published = read_as.published.value if read_as.published else None
        found.append((record.path, " ".join(read_as.text.split()), published, read_as.outlet))
    return found


OWN = ("a.eml", "It fell yesterday.", "2023-11-14T09:40:00+00:00", "Ann Roe")
SHUT = ("a.eml#1", "We shut the quay this morning.", "2023-10-02T16:15:00", "City Works")


@pytest.mark.parametrize(
    "quotation",
    [
        "On Mon, Oct 2, 2023 at 4:15 PM City Works <works@city.example> wrote:\n\n"
        "> We shut the quay this morning.\n",
        "On 2 Oct 2023, at 16:15, City Works <works@city.example>\nwrote:\n\n"
        "> We shut the quay this morning.\n",
        "From: City Works <works@city.example>\nSent: Monday, October 2, 2023 4:15 PM\nTo: Ann Roe\n"
        "Subject: Re: The wall\n\nWe shut the quay this morning.\n",
        "-----Original Message-----\nFrom: City Works\nSent: 2 October 2023 16:15\nTo: Ann Roe\n\n"
        "We shut the quay this morning.\n",
        "---------- Forwarded message ---------\nFrom: City Works <works@city.example>\n"
        "Date: Mon, Oct 2, 2023 at 4:15 PM\nSubject: The wall\nTo: Ann Roe <ann@quay.example>\n\n\n"
        "We shut the quay this morning.\n",
    ],
    ids=["gmail", "apple", "outlook", "outlook-plain", "forwarded"],
)
def test_a_quoted_message_is_dated_by_its_heading(quotation: str) -> None:
    """As the common mail programs quote, so that "this morning" is that of the message that says it."""
    assert told(f"{PLAIN}It fell yesterday.\n\n{quotation}") == [OWN, SHUT]


def test_quotations_within_quotations_come_apart() -> None:
    """Each level of a thread is a message; what has only a heading below another is one too."""
    thread = """It fell yesterday.

On Mon, Oct 2, 2023 at 4:15 PM City Works <works@city.example> wrote:

> We shut the quay this morning.
>
> On 28 Sep 2023, at 11:02, Ann Roe wrote:
>
>> The crack grew yesterday.

-----Original Message-----
From: City Works
Sent: 6 June 2023 10:11
To: Ann Roe
Subject: The wall

There is no danger.
"""
    earlier = [
        ("a.eml#2", "The crack grew yesterday.", "2023-09-28T11:02:00", "Ann Roe"),
        ("a.eml#3", "There is no danger.", "2023-06-06T10:11:00", "City Works"),
    ]

    assert told(PLAIN + thread) == [OWN, SHUT, *earlier]


def test_answers_between_quoted_lines_are_of_the_one_who_answers() -> None:
    """And the lines they answer are of the message they come from, however few."""
    answers = """On Mon, Oct 2, 2023 at 4:15 PM City Works <works@city.example> wrote:
> Has it grown?

Since yesterday.

> And the pier?

No.
"""
    assert [one[1] for one in told(PLAIN + answers)] == [
        "Since yesterday. No.",
        "Has it grown? And the pier?",
    ]


def test_a_quotation_without_a_full_date_stays() -> None:
    """Nobody knows when it was written; and prose that only sounds like a heading is no message."""
    text = "On Monday the mayor wrote:\n\n> Nobody will pay.\n\nFrom: the start he refused.\n"

    assert [one[0] for one in told(PLAIN + text)] == ["a.eml"]


def test_a_message_in_html_is_parted_too() -> None:
    """As mail programs that write no plain text quote."""
    quotation = (
        '<div class="gmail_quote"><div>On Mon, Oct 2, 2023 at 4:15 PM City Works &lt;works@city.example&gt; '
        "wrote:<br></div><blockquote><div>We shut the <b>quay</b> this morning.</div></blockquote></div>"
    )
    assert told(f"{WEB}<div>It fell yesterday.</div><br>{quotation}") == [OWN, SHUT]


def test_a_mail_that_only_forwards_has_no_words_of_its_own() -> None:
    """It is the message it forwards, and no article without a text."""
    forwarded = (
        "Begin forwarded message:\n\nFrom: City Works\nDate: 2 October 2023 16:15\nTo: Ann\n\nWe shut it.\n"
    )

    assert told(PLAIN + forwarded) == [("a.eml#1", "We shut it.", "2023-10-02T16:15:00", "City Works")]


def test_without_the_extra_an_answer_is_one_article_with_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """The note has the line that installs what is missing; a mail that quotes nothing has none."""
    monkeypatch.setitem(sys.modules, "quotequail", None)
    note, whole = read(io.BytesIO(f"{PLAIN}It fell.\n\n> Has it grown?\n".encode()), "a.eml")
    (alone,) = read(io.BytesIO(b"Subject: The wall\n\nIt fell.\n"), "a.eml")

    assert isinstance(note, Note) and "pip install 'chronos-timeline[mail]'" in note.message
    assert isinstance(whole, Record) and "Has it grown?" in str(whole.fields["text"])
    assert isinstance(alone, Record)


def test_a_mail_that_cannot_be_parted_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a note: no fault of a package loses an article."""

    def fail(text: str) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("quotequail.unwrap", fail)
    note, whole = read(io.BytesIO(f"{PLAIN}It fell.\n\n> Has it grown?\n".encode()), "a.eml")

    assert isinstance(note, Note) and "RecursionError: too deep" in note.message
    assert isinstance(whole, Record) and "Has it grown?" in str(whole.fields["text"])


def test_a_mailbox_is_all_its_messages() -> None:
    """Those that are no mail are told of; "From " at the start of a line of prose parts nothing."""
    box = (
        "From ann Tue Nov 14 09:40:00 2023\nSubject: One\n\nIt fell.\nFrom afar it was whole.\n\n"
        "From works Mon Oct  2 16:15:00 2023\n\nNo heading.\n\n"
        "From works Mon Oct  2 16:15:00 2023\nSubject: Two\n\nWe shut it.\n\n>From now on it is shut.\n"
    )
    one, fault, two = read_box(io.BytesIO(box.encode()), "a.mbox")

    assert isinstance(one, Record) and one.path == "a.mbox#1" and "From afar" in str(one.fields["text"])
    assert isinstance(fault, InputError) and (fault.path, fault.code) == ("a.mbox#2", "mail")
    assert isinstance(two, Record) and "\nFrom now on" in str(two.fields["text"])
    with pytest.raises(InputError, match="no mailbox"):
        list(read_box(io.BytesIO(b"It rained on Monday.\n"), "a.mbox"))
