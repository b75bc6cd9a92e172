"""Pages: every character is looked at once, inline text stays whole, and no story is lost in silence."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronos.readers.page.page import page_of
from chronos.readers.page.story import fragment_text, plain
from chronos.readers.page.tokens import Raw, Tag, Unclosed, tokens
from chronos.readers.record import Record


def texts(markup: str) -> list[str]:
    """Return the texts of the blocks of a page."""
    return [block.text for block in page_of(markup).blocks]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>On <b>March</b> <i>3</i>, <span>20</span>24.</p>", ["On March 3, 2024."]),
        ("<p>one<p>two<div>three</div>four", ["one", "two", "three", "four"]),
        ("<p>It opened on May<br>7, 2024.", ["It opened on May\n7, 2024."]),
        ("<table><tr><td>3 March<td>The gate shut<tr><td>4 March", ["3 March | The gate shut", "4 March"]),
        ("a &lt;p&gt; &#8211; &eacute; &#xD800; &#99999999999999999999999;", ["a <p> – é \ufffd \ufffd"]),
        ("<p title='a > b'>x</p><p title=\"'>\">y", ["x", "y"]),
        ("<P>x<BR/>y</P><SCRIPT>z</SCRIPT>", ["x\ny"]),
        ("a<!-- b --><!-->c<!---->d<!x>e<?y?>f</>g", ["acdefg"]),
        ("<p>Read <svg><title>icon</title></svg>more <button>Share</button>below", ["Read more below"]),
        ("<script>if (a < b) '</p>'</script><style>p::before</style>x<noscript>y</noscript>", ["x", "y"]),
        ("5 < 6 and 7 > 3", ["5 < 6 and 7 > 3"]),
        ("a\0b\r\n\t c", ["ab c"]),
    ],
)
def test_text_is_joined_within_blocks_and_parted_between_them(markup: str, expected: list[str]) -> None:
    """Inline elements, comments and references leave a sentence whole."""
    assert texts(markup) == expected


def test_what_nothing_closes_ends_the_page() -> None:
    """Of code, comments and tags the rest is not text; it is counted."""
    assert list(tokens("a<!-- b")) == ["a", Unclosed("<!--", 6)]
    assert list(tokens("a<script>b</p>")) == ["a", Unclosed("<script", 5)]
    assert list(tokens('a<p title="b')) == ["a", Unclosed("<p", 11)]


def test_text_in_an_element_left_open_is_not_lost() -> None:
    """A title or a frame that nothing closes takes in no story."""
    assert texts("<title>T<p>The gate jammed.") == ["T", "The gate jammed."]
    assert texts("<iframe src=x><p>The gate jammed.") == ["The gate jammed."]


def test_raw_elements_and_attributes() -> None:
    """The first of two attributes counts, and values come in three forms."""
    (tag,) = tokens("<META Name=a content='b &amp; c' name=\"d\" checked>")
    assert isinstance(tag, Tag)
    assert (tag.name, tag.attributes) == ("meta", {"name": "a", "content": "b & c", "checked": ""})
    assert next(tokens("<script type=x>a</p></SCRIPT >")) == Raw("script", " type=x", "a</p>")


@pytest.mark.parametrize("depth", [10, 300, 20_000])
def test_a_deep_page_keeps_its_story(depth: int) -> None:
    """Tree builders drop what lies below some depth without a word."""
    page = page_of(f"<article>{'<div><b>' * depth}<p>The gate jammed on 3 March.")

    assert [block.text for block in page.blocks] == ["The gate jammed on 3 March."]
    assert page.intricate == (depth > 100)


PIECES = """< <a_ <a_b=" <a_b=' <a_= <!-- <! <? </ </a & &# &#1 <title> <nav> <main>x <iframe> <script> <p>x
    <td> <select> <a_b_c_ <article><nav></article>"""


@pytest.mark.parametrize("piece", PIECES.split())
def test_the_work_grows_with_the_page(piece: str) -> None:
    """Four times the page is at most five times the tokens, however it is made to be slow."""
    piece = piece.replace("_", " ")
    small, large = (sum(1 for _ in tokens(piece * count)) for count in (1_000, 4_000))

    assert large <= 5 * small + 5
    page_of(piece * 50_000)


def test_stories_are_told_from_what_stands_beside() -> None:
    """An article is taken where it is most of the page; without any mark, all of it is."""
    menu = "<nav><ul><li>Home</ul></nav>"
    story = "<article><h1>Gate</h1><p>The gate jammed on 3 March.</article>"
    aside = "<aside>Read also: the bridge</aside><footer>1999</footer>"

    assert fragment_text(f"{menu}{story}{aside}") == "Gate\n\nThe gate jammed on 3 March."
    assert fragment_text(f"{menu}<div>The gate jammed.</div>{aside}") == "The gate jammed."
    assert fragment_text(menu) == "Home", "what is all there is, is the story"
    blocks = page_of(f"<article>Teaser</article><p>{'The gate jammed. ' * 9}").blocks
    assert len(plain(blocks)) == 2


@given(st.text(st.sampled_from("<>/!-?\"'= &#;apbr td\n\0é"), max_size=80))
def test_any_text_is_a_page(markup: str) -> None:
    """Nothing is raised, and no text appears that the page does not have."""
    for block in page_of(markup).blocks:
        assert block.text.strip() == block.text != ""


def head(**said: str) -> str:
    """Return meta tags."""
    return "".join(
        f'<meta property="{name.replace("_", ":", 1)}" content="{told}">' for name, told in said.items()
    )


BODY = " ".join(["The old lock gate jammed yesterday, and boats had to wait."] * 8)


class TestReader:
    """The reader of pages, with the packages of the html extra."""

    @pytest.fixture(autouse=True)
    def _needs_the_extra(self) -> None:
        pytest.importorskip("trafilatura", reason="the html extra is not installed")

    def record(self, markup: str | bytes) -> Record:
        """Return the record of a page."""
        from chronos.readers.html import read

        data = markup.encode() if isinstance(markup, str) else markup
        (found,) = (one for one in read(io.BytesIO(data), "a.html") if isinstance(one, Record))
        return found

    def test_a_page_tells_of_its_article(self) -> None:
        """Title, address, outlet and language are those of the page; the title is no part of the text."""
        markup = f"""<!doctype html><html lang="en-GB"><title>The gate - Echo</title>
            {head(og_title="The gate", og_site_name="Echo")}
            <link rel=canonical href="https://echo.example/gate"><nav><a>Home</a></nav>
            <article><h1>The gate</h1><p>{BODY}</p></article>
            <footer>Copyright 1999</footer>"""
        record = self.record(markup)

        assert record.fields["title"] == "The gate"
        assert (record.fields["outlet"], record.fields["url"]) == ("Echo", "https://echo.example/gate")
        assert (record.fields["lang"], record.fields["text"]) == ("en-GB", BODY)

    def test_inline_elements_do_not_break_dates(self) -> None:
        """The words are the page's, whatever the extraction makes of its elements."""
        long = "<p>The old lock gate is to be opened again once the new hinges have come. " * 6
        record = self.record(
            f"<article>{long}<p>It shut on <b>March</b> <i>3</i>, <span>20</span>24.</article>"
        )

        assert "It shut on March 3, 2024." in str(record.fields["text"])

    @pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252"])
    def test_a_page_may_name_its_encoding(self, declared: str) -> None:
        """The name is believed where the bytes are no UTF-8."""
        markup = f'<meta charset="{declared}"><p>The café shut.'
        assert self.record(markup.encode("cp1252")).fields["text"] == "The café shut."
        assert self.record(markup.encode()).fields["text"] == "The café shut."

    @pytest.mark.parametrize("declared", ["utf-7", "rot13", "zip", "unicode_escape", "nonsense"])
    def test_encodings_that_are_none_of_the_web_are_not_used(self, declared: str) -> None:
        """They could turn harmless text into anything."""
        markup = f"<meta charset={declared}><p>+ADw-\\u0041 \xe9".encode("latin-1")
        assert self.record(markup).fields["text"] == "+ADw-\\u0041 \ufffd"

    def test_what_is_lost_or_taken_whole_is_told(self) -> None:
        """A page that is too deep, or that ends in the middle of something, has a note."""
        from chronos.readers.html import read

        for markup in (f"<p>x{'<div>' * 500}y", "<p>x<!-- y"):
            found = list(read(io.BytesIO(markup.encode()), "a.html"))
            assert [getattr(one, "code", "") for one in found] == ["page", ""]

    def test_json_ld_that_is_none_says_nothing(self) -> None:
        """Broken, deep or of another thing: the page is read all the same."""
        scripts = [
            "{,}",
            "[" * 100_000,
            json.dumps({"@type": "Person", "datePublished": "2001-01-01"}),
            "3",
            "null",
        ]
        markup = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)

        assert self.record(f"{markup}<p>The gate shut.").told == ()

    def test_a_page_on_standard_input_is_one(self) -> None:
        """It says so in its first line."""
        from chronos.readers.standard_input import read

        (found,) = read(io.BytesIO(b"\n<!DOCTYPE html>\n<p>The gate <b>jam</b>med."), "-")
        assert isinstance(found, Record)
        assert found.fields["text"] == "The gate jammed."

    def test_no_socket_is_opened(self, tmp_path: Path) -> None:
        """Not for an image, a style sheet or an entity, and not by the packages on their way in."""
        page = tmp_path / "a.html"
        page.write_text(
            '<!DOCTYPE html [<!ENTITY x SYSTEM "http://x.example/">]><link rel=stylesheet href="http://x.example/">'
            f"<base href='http://x.example/'><p>&x;<img src='http://x.example/1.png'>{BODY}"
        )
        code = (
            "import sys; sys.addaudithook(lambda name, _: name.startswith('socket.') and print(name));"
            f"from chronos.readers import read; print(len(list(read({str(page)!r}))))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert done.stdout.split() == ["1"]
