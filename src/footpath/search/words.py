"""Which words does a text have?

The same for what is indexed and for what is asked, on every database.
"""

import re
import unicodedata
from functools import lru_cache

MOST_TITLE, MOST_TEXT, MOST_OTHER = 1_000, 100_000, 10_000  # characters: PostgreSQL's index of a row ends at 1 MB
MOST_QUESTION = 1_000
MOST_WORDS = 12  # of a question
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60
# Words so common that two texts are not alike because both have them.
_COMMON = frozenset(
    _WORD.findall(
        "the and for with from that this these those have has had not you your our are was were will would can "
        "could please need needs want who what when where which how there here they them then than but all any "
        "some one into about also just very get got new"
    )
)


def plain(text: str, most: int = MOST_TEXT) -> str:
    """The text as both databases can keep it: without NUL and broken characters, at most so long."""
    return text[:most].replace("\0", " ").encode("utf-8", "ignore").decode()


def words(text: str, most: int = MOST_TEXT) -> list[str]:
    """The words in their order: small letters, no accents, letters and digits alone; “Über-Maß” is uber, mass."""
    return [word[:_LONGEST] for word in _WORD.findall(folded(text[:most])[:most])]


def folded(text: str) -> str:
    """The text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())  # one may undo the other
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def asked(text: str) -> list[str]:
    """The first words of a question, each once."""
    return list(dict.fromkeys(words(text[:MOST_QUESTION])))[:MOST_WORDS]


def telling(text: str) -> frozenset[str]:
    """The beginnings of the words that say what a text is about: three to six letters, the most common left out.

    Cutting words short brings printer, printers and printing together, in many languages, without knowing them.
    """
    return frozenset(word[:6] for word in words(text) if len(word) > 2 and word not in _COMMON)


def snippet(text: str, sought: list[str], *, length: int = 160) -> str:
    """A piece of the text around the first word that begins with one of those sought, in one line."""
    begin = 0
    for match in _WORD.finditer(text[:20_000]):
        if _begins(match.group(), tuple(sought)):
            begin = max(0, match.start() - length // 3)
            break
    if begin:
        begin = text.find(" ", begin, begin + 30) + 1 or begin
    piece = " ".join(text[begin : begin + length].split())
    return ("… " if begin else "") + piece + (" …" if begin + length < len(text.rstrip()) else "")


def marked(text: str, question: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that begins as one of those asked for."""
    sought, pieces, at = tuple(asked(question)), [], 0
    for match in _WORD.finditer(text):
        if sought and _begins(match.group(), sought):
            pieces += [(text[at : match.start()], False), (match.group(), True)]
            at = match.end()
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]


@lru_cache(maxsize=4096)
def _begins(word: str, sought: tuple[str, ...]) -> bool:
    return folded(word).startswith(sought)
