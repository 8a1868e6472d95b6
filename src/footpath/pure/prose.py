"""How much of a text did somebody write themself, once pictures, mentions and what programs add are left out?"""

import re
import unicodedata

_MENTION = re.compile(r"^[(\[{<\"'“„]*[@#＠]|^<[@#!]", re.UNICODE)
_ADDRESS = re.compile(r"^\W*(?:https?:|mailto:|www\.)|^\S+@\S+\.\S+$|^\S*://", re.IGNORECASE)
_SHORTCODE = re.compile(r":[a-z0-9_+\-]+:", re.IGNORECASE)  # :tada:, as chats write pictures
_COMMAND = re.compile(r"^\s*[/!]\w+")  # a line for a program: /giphy thanks
_QUOTED = re.compile(r"^\s*(?:>|\|)")
_BOT_SAYS = re.compile(r"^\s*(?:\[\w*\s?bot\]|<\w*\s?bot>|\w*bot\s*[:>\]])", re.IGNORECASE)
_ADDED = re.compile(  # what phones and programs put below a text, once it is words alone
    r"^(?:sent (?:from|with|via|by) my\b|sent via\b|get outlook for|"
    r"this (?:message|mail|e-?mail|note) was (?:sent|generated|created|written) (?:automatically|by)|"
    r"automatically (?:generated|sent)|auto-?generated|do not reply|von meinem \w+ gesendet|gesendet von)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"(.)\1{2,}", re.DOTALL)
_INSIDE = "'’-"  # of a word: don't, check-in


def prose(text: str) -> str:
    """The words alone: without emoji, shortcodes, mentions, addresses, quoted lines, commands for programs and what
    programs add; a letter that is repeated counts twice at most, and so does no word that is repeated at once.
    """
    lines = []
    for raw in unicodedata.normalize("NFC", text).splitlines():
        if raw.strip() == "--":
            break  # what follows is a signature
        if _COMMAND.match(raw) or _QUOTED.match(raw) or _BOT_SAYS.match(raw):
            continue
        line = _line(raw)
        if line and not _ADDED.match(line):
            lines.append(line)
    return "\n".join(lines)


def prose_length(text: str) -> int:
    """How many signs of prose a text has; a wide sign of Chinese, Japanese or Korean says as much as two letters."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in prose(text))


def _line(raw: str) -> str:
    words: list[str] = []
    for token in _SHORTCODE.sub(" ", raw).split():
        if _MENTION.match(token) or _ADDRESS.match(token):
            continue
        for word in _words(token):
            if not words or words[-1].casefold() != word.casefold():
                words.append(word)
    return " ".join(words)


def _words(token: str) -> list[str]:
    """The words in what stands between two blanks: letters, with marks, figures and inner hyphens."""
    spelled = "".join(sign if sign in _INSIDE or unicodedata.category(sign)[0] in "LMN" else " " for sign in token)
    found = (unicodedata.normalize("NFC", part.strip(_INSIDE)) for part in spelled.split())
    kept = (_MANY.sub(r"\1\1", word) for word in found)
    return [word for word in kept if any(unicodedata.category(sign)[0] == "L" for sign in word)]
