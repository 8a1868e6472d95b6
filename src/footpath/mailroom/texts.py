"""What do the bytes of a mail say, in whichever charset, and what of it can be kept?"""

import html
import re
import unicodedata
from functools import cache

import nh3

LONGEST_TEXT, LONGEST_HTML = 200_000, 200_000  # bytes of a mail that are read as text, and as HTML
DEEPEST, MOST_SIGNS = 200, 20_000  # tags within tags; signs that are written by name
# Codecs of Python that are no charset of mail, or take time that grows with the square of the text.
_NO_CHARSETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape", "undefined"}
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "ol": {"start"}}
_GONE = {"script", "style", "title", "head", "template", "noscript", "svg", "math", "iframe", "object", "textarea"}
_LINE_ENDS = re.compile(r"<(?:br|/?p|/?div|/li|/tr|/h[1-6]|/?blockquote|hr|/?table)\b[^<>]{0,2000}>", re.IGNORECASE)
_NOT_SAID = re.compile(r"<(script|style|title)\b[^<>]{0,2000}>[^<]{0,200000}</\1\s{0,9}>?", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{0,5000}>")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_UNCLOSED = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"),
    *("p", "li", "td", "th", "tr", "dd", "dt", "tbody"),
}
_CELL_ENDS = re.compile(r"</t[dh]\s*>", re.IGNORECASE)


def text_of(content: bytes, charset: str) -> str:
    """Bytes as text, in a charset that may be wrong, unknown or none at all; never raises."""
    name = charset.strip().lower()[:40]
    for one in (name, "utf-8"):
        try:
            if one and one not in _NO_CHARSETS:
                return content.decode(one)
        except (LookupError, ValueError):
            continue
    # most mail that says nothing of its charset, or the wrong thing, was written on Windows
    return content.decode("cp1252", "replace")


def usable(text: str) -> str:
    """The text with line ends as everywhere, without signs that control something or that no database keeps."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _BROKEN.sub("", unicodedata.normalize("NFC", text))


def sanitized(page: str) -> str:
    """HTML of which only what is known to be harmless is left: no script, no style, no form, no picture or frame that
    calls somebody; links lead to the web or to a mail and take nothing along. Nothing is left of a page that is nested
    or written as no person's program does it: to tidy it up takes time that grows with the square of its length.
    """
    return "" if _too_much(page) else _cleaner().clean(page[:LONGEST_HTML])


def text_from(page: str) -> str:
    """What a page of HTML says, without its tags; a page out of `sanitized` says it best."""
    lined = _CELL_ENDS.sub(" ", _LINE_ENDS.sub("\n", page[:LONGEST_HTML]))
    text = html.unescape(_ANY_TAG.sub("", _NOT_SAID.sub("", lined)))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _too_much(page: str) -> bool:
    """Whether tags stand in each other deeper than in any letter."""
    if page.count("&") > MOST_SIGNS:
        return True
    depth = 0
    for closes, tag in _TAG.findall(page[:LONGEST_HTML]):
        if tag.lower() not in _UNCLOSED:
            depth = max(0, depth + (-1 if closes else 1))
            if depth > DEEPEST:
                return True
    return False


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
        strip_comments=True,
    )
