"""How many bytes does a browser fetch for a page, the first time and again?"""

import gzip
import re
from urllib.parse import urljoin

from serving import Answer, Browser

# What a browser fetches at once: styles, scripts, pictures, and the fonts that the page asks for itself. Those that a
# style sheet offers besides are for other scripts; nobody who reads English fetches them.
IN_PAGE = re.compile(
    r"""<link[^>]*\brel="(?:stylesheet|icon|preload)"[^>]*\bhref="([^"]+)"|<link[^>]*\bhref="([^"]+)"[^>]*\brel="(?:stylesheet|icon|preload)"
    |<script[^>]*\bsrc="([^"]+)"|<img[^>]*\bsrc="([^"]+)"|<use[^>]*\bhref="([^"#]+)""",
    re.VERBOSE,
)
IN_STYLE = re.compile(r"""@import\s+url\(["']?([^"')]+)|url\(["']?([^"')#]+\.(?:svg|png))""")
KEPT = ("immutable", "max-age=")


def weight(browser: Browser, path: str) -> dict[str, int]:
    """Bytes of the bodies as they are sent: `cold` with an empty cache, `warm` with what may be kept in it."""
    page = browser.get(path)
    cold = warm = len(page.body)
    files = 0
    for _address, answer in _files(browser, path, page):
        files += 1
        cold += len(answer.body)
        warm += 0 if any(word in answer.headers.get("cache-control", "") for word in KEPT) else len(answer.body)
    return {"cold": cold, "warm": warm, "files": files, "html": len(page.body)}


def _files(browser: Browser, path: str, page: Answer) -> list[tuple[str, Answer]]:
    found: dict[str, Answer] = {}
    wanted = [urljoin(path, one) for one in _named(IN_PAGE, page)]
    while wanted:
        address = wanted.pop(0)
        if address in found or not address.startswith("/"):
            continue
        found[address] = answer = browser.get(address)
        if answer.headers.get("content-type", "").startswith("text/css"):
            wanted += [urljoin(address, one) for one in _named(IN_STYLE, answer)]
    return list(found.items())


def _named(pattern: re.Pattern[str], answer: Answer) -> list[str]:
    text = _text(answer)
    return [next(filter(None, groups)) for groups in pattern.findall(text)]


def _text(answer: Answer) -> str:
    packed = answer.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(answer.body) if packed else answer.body).decode()
