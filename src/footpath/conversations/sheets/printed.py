"""What stands on the printed page of a worksheet?"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import seen
from footpath.conversations.sheets.views import own_sheet
from footpath.ui.pdf import pdf_response
from footpath.ui.wording import day


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """For the two to take along to their talk; there is none before both are open."""
    sheet = own_sheet(request, pk)
    if not sheet.is_open_to_both:
        raise Http404
    return pdf_response(request, str(sheet), "conversations/worksheet.typ", as_page(sheet), now=timezone.now())


def as_page(sheet: Worksheet) -> dict[str, Any]:
    """The data of worksheet.typ."""
    words = [seen.gap_words(sheet), seen.expected_words(sheet), seen.again_words(sheet)]
    reason = str(sheet.provider_words.get("reason", ""))
    why = _("Why %(name)s rated it so") % {"name": sheet.provider.first_name}
    return {
        "title": str(sheet),
        "eyebrow": _("Service worksheet"),
        "lead": _("Opened on %(day)s") % {"day": day(sheet.revealed_at.date())} if sheet.revealed_at else "",
        "numbers": [{"label": one.label, "value": one.value} for one in seen.numbers(sheet)],
        "said": [one for one in words if one],
        "answers": [{"ask": ask, "said": said} for ask, said in [(why, reason), *seen.answers(sheet)] if said],
        "agree": _("What we agree on: three things at most that can be seen"),
        "alone": _("For you two alone; it belongs in no file and in no appraisal."),
    }
