"""How is a page printed?

By typst, in our own type and colors, as a tagged PDF/UA-1 that screen readers can follow. A room's page is a .typ file
beside its other templates; it imports house.typ of this folder. Data reaches it as JSON and never as code, so that no
text of anybody is read as markup.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from django.http import HttpResponse
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from footpath.ui.downloads import attachment

PACKAGE = Path(__file__).resolve().parents[2]  # all that a template may import from
FONTS = Path(__file__).parent / "fonts"
TOKENS = PACKAGE / "ui/static/ui/tokens.css"
UNSEEN = ("Cc", "Cs", "Cn")  # control signs, halves of signs, and numbers that no sign has
_CANNOT_SHOW = ("could not be displayed", "disallowed codepoint")


def pdf_response(name: str, template: str, data: Mapping[str, Any], *, now: datetime) -> HttpResponse:
    """A printed page as a download; `name` is what the page is called."""
    return HttpResponse(pdf(template, data, now=now), content_type="application/pdf", headers=attachment(name, "pdf"))


def pdf(template: str, data: Mapping[str, Any], *, now: datetime) -> bytes:
    """The page that the template, such as "insight/scorecard.typ", makes of the data: plain values, moments in words.

    `now` stands on each page. Texts come out as they are, whatever is in them; only signs that nobody can see are left
    out. Where no font of ours knows a sign, those of the machine are asked.
    """
    from typst import Compiler, TypstError  # only where something is printed

    room = template.partition("/")[0]
    inputs = {"data": json.dumps(_clean({**data, "frame": _frame(now)})), "colors": json.dumps(colors())}

    def compiled(*, ours_alone: bool, standards: Literal["ua-1"] | None) -> bytes:
        page = Compiler(
            str(PACKAGE / room / "templates" / template),
            root=str(PACKAGE),
            font_paths=[str(FONTS)],
            ignore_system_fonts=ours_alone,
            sys_inputs=inputs,
        )
        made = page.compile(format="pdf", pdf_standards=standards)
        assert isinstance(made, bytes)  # one file; several are made of pictures alone
        return made

    try:
        return compiled(ours_alone=True, standards="ua-1")
    except TypstError as error:
        if not any(reason in str(error) for reason in _CANNOT_SHOW):
            raise
    try:
        return compiled(ours_alone=False, standards="ua-1")
    except TypstError:  # a sign that no font here knows: a box stands for it, which the standard does not allow
        return compiled(ours_alone=False, standards=None)


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
