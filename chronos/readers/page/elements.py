"""The elements of HTML (https://html.spec.whatwg.org) by what they do to the text around them."""

from __future__ import annotations


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


BLOCKS = _names("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol p pre
    search section summary table tbody template tfoot thead tr ul
""")
"""Text does not go on across them."""

CELLS = _names("td th")
STORY = _names("article main")
BESIDE = _names("nav footer aside noscript template dialog menu search")

CONTROLS = _names("svg select button canvas audio video datalist")
"""They stand in a line of text and are none of it."""

VOID = _names("area base br col embed hr img input link meta param source track wbr")
"""They have no content (13.1.2)."""

LOOSE = _names("p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption html body head")
"""Their end tags may be left out (13.1.2.4), so those open are not those around."""

CODE = _names("script style")
RAW = CODE | _names("textarea title xmp iframe noembed noframes")
"""Their content is text, and only their own end tag closes them (13.2.5.2 to 13.2.5.5)."""
