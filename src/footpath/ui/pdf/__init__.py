"""How is a page printed?

By typst, in our own type and colors, as a tagged PDF/UA-1 that screen readers can follow. A room's page is a .typ file
beside its other templates; it imports house.typ of this folder. Data reaches it as JSON and never as code, so that no
text of anybody is read as markup.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from footpath.ui.downloads import attachment
from footpath.ui.errors import Trouble, answer

PACKAGE = Path(__file__).resolve().parents[2]  # all that a template may import from
FONTS = Path(__file__).parent / "fonts"
TOKENS = PACKAGE / "ui/static/ui/tokens.css"
UNSEEN = ("Cc", "Cs", "Cn")  # control signs, halves of signs, and numbers that no sign has
PRESS = Path(__file__).with_name("press.py")
_one_at_a_time = Lock()


class NotPrinted(Exception):
    """It took too long: the machine is busy."""


def pdf_response(
    request: HttpRequest, name: str, template: str, data: Mapping[str, Any], *, now: datetime
) -> HttpResponse:
    """A printed page as a download; `name` is what the page is called. 503 when the machine is too busy to set it."""
    try:
        page = pdf(template, data, now=now)
    except NotPrinted:
        text = _("Setting this page took too long just now. Nothing was changed.")
        trouble = Trouble(503, _("One moment, please"), text, _("Please try again in a minute; the table is quicker."))
        return answer(request, trouble)
    return HttpResponse(page, content_type="application/pdf", headers=attachment(name, "pdf"))


def pdf(template: str, data: Mapping[str, Any], *, now: datetime, patience: float = 60.0) -> bytes:
    """The page that the template, such as "insight/scorecard.typ", makes of the data: plain values, moments in words.

    `now` stands on each page. Texts come out as they are, whatever is in them; only signs that nobody can see are left
    out. It is set in a process of its own, one at a time. NotPrinted after `patience` seconds; RuntimeError with what
    typst says when template and data do not fit each other.
    """
    wanted = {
        "template": str(PACKAGE / template.partition("/")[0] / "templates" / template),
        "root": str(PACKAGE),
        "fonts": str(FONTS),
        "data": json.dumps(_clean({**data, "frame": _frame(now)})),
        "colors": json.dumps(colors()),
    }
    command = [sys.executable, "-I", str(PRESS)]
    with _one_at_a_time:
        try:
            done = subprocess.run(
                command, input=json.dumps(wanted).encode(), capture_output=True, timeout=patience, check=False
            )
        except subprocess.TimeoutExpired:
            raise NotPrinted from None
    if done.returncode:
        raise RuntimeError(f"{template}: {done.stderr.decode(errors='replace')}")
    return done.stdout


@cache
def colors() -> dict[str, str]:
    """The colors of the pages by name, as they are in the light."""
    return dict(re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}),", TOKENS.read_text()))


def _frame(now: datetime) -> dict[str, str]:
    """What stands on every page, in words; {page} and {pages} are filled in when it is set."""
    moment = formats.date_format(timezone.localtime(now), _("D j M Y, G:i"))
    return {
        "made": _("Footpath, %(moment)s") % {"moment": moment},
        "page": _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        "language": (get_language() or "en").split("-")[0],
    }


def _clean(value: Any) -> Any:
    """Plain values alone, and texts without signs that cannot be seen."""
    if isinstance(value, Mapping):
        return {str(key): _clean(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(one) for one in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return "".join(" " if unicodedata.category(sign) in UNSEEN and sign != "\n" else sign for sign in str(value))
