"""Is a mail a thank-you and nothing else?"""

import re

MOST_WORDS = 25
_THANKS = re.compile(
    r"\b(?:thanks?|thank you|thx|cheers|danke\w*|vielen dank|merci|gracias|grazie|bedankt|dank je|tack|tak|dziękuję"
    r"|obrigad[oa]|perfect|great|super|prima)\b"
)
_MORE = re.compile(
    r"\?|\b(?:but|still|again|not|no|however|except|missing|wrong|broken|aber|noch|nicht|kein\w*|mais|pas|encore|pero"
    r"|todavía|ma|ancora|maar|niet)\b|n['’]t\b"
)


def only_thanks(text: str) -> bool:
    """Whether a text says thank you and nothing that somebody would have to act on."""
    small = " ".join(text.lower().split())
    return len(small.split()) <= MOST_WORDS and bool(_THANKS.search(small)) and not _MORE.search(small)
