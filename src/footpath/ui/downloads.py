"""What is a file called that is saved from a page, and how does a browser treat it?"""

import re
import unicodedata

from django.utils.http import content_disposition_header

LONGEST = 80  # signs


def attachment(name: str, ending: str) -> dict[str, str]:
    """Headers for a download that no cache keeps: a right taken away works at once. No browser guesses what it is."""
    return {
        "Content-Disposition": content_disposition_header(True, f"{file_name(name)}.{ending}") or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }


def file_name(name: str) -> str:
    """A name without spaces, slashes or signs that control; letters of every script stay."""
    letters = unicodedata.normalize("NFC", name)
    return re.sub(r"[\W_]+", "-", letters).strip("-")[:LONGEST].strip("-").lower() or "footpath"
