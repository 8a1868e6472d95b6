"""Which page greets somebody who comes in, and which one finds things?"""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.insight.finding import KINDS, Group, found_by, request_numbered
from footpath.insight.queries import SHOWN, coming_to, in_my_hands, serving, waiting_for
from footpath.people.middleware import reader
from footpath.requests.intake import drafts_of
from footpath.requests.word_queries import words_under_way
from footpath.ui.page import FilterChip, render_page, wanted_part
from footpath.ui.panels import panels

SEARCH_PARTS = ("results",)
LONGEST_SHOWN = 1000  # of what was typed, in the box


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """First what waits for me, then what comes to me, then what I serve."""
    me, now = reader(request), timezone.now()
    waiting = waiting_for(me, now)
    hour = timezone.localtime(now).hour
    hello = (
        _("Good morning, %(name)s")
        if hour < 12
        else _("Good afternoon, %(name)s")
        if hour < 18
        else _("Good evening, %(name)s")
    )
    coming, words = coming_to(me)[:SHOWN], words_under_way(me, now)
    boxes = panels("home", None, me, now)
    beside = any(box.asks for box in boxes)
    context = {
        "hello": hello % {"name": me.first_name},
        "lead": _lead(len(waiting), bool(coming or words), beside),
        "waiting": waiting,
        "coming": coming,
        "words": words,
        "drafts": drafts_of(me)[:SHOWN],
        "hands": in_my_hands(me)[:SHOWN],
        "serving": serving(me, now),
        "panels": boxes,
        "beside": beside,
    }
    return render_page(request, "insight/home.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What has the words that were typed, kind by kind; the number of a request leads straight to it."""
    me, now = reader(request), timezone.now()
    text = request.GET.get("q", "").replace("\0", " ").strip()
    meant = request_numbered(me, text, now)
    if meant is not None and not wanted_part(request, SEARCH_PARTS):
        return redirect(meant)
    kind = request.GET.get("kind", "")
    groups = found_by(me, text, now, kind=kind if kind in KINDS else "")
    total = sum(group.count for group in groups)
    context = {
        "text": text[:LONGEST_SHOWN],
        "kind": kind if kind in KINDS else "",
        "meant": meant,
        "groups": [group for group in groups if group.found],
        "chips": _chips(groups, text, kind) if total else [],
        "told": _told(total, any(group.over for group in groups)),
    }
    return render_page(request, "insight/search.html", context, parts=SEARCH_PARTS)


def _chips(groups: list[Group], text: str, kind: str) -> list[FilterChip]:
    """All kinds, or one of them."""
    page = reverse("search")
    everything = FilterChip(_("Everything"), f"{page}?{urlencode({'q': text})}", here=kind not in KINDS)
    return [
        everything,
        *(
            FilterChip(
                group.label,
                f"{page}?{urlencode({'q': text, 'kind': group.kind})}",
                count=group.told,
                here=group.kind == kind,
            )
            for group in groups
            if group.count
        ),
    ]


def _told(total: int, over: bool) -> str:
    """How many were found, read aloud while somebody types."""
    if over:
        return _("More than %(n)d found") % {"n": total}
    return ngettext("One found", "%(n)d found", total) % {"n": total} if total else _("Nothing found")


def _lead(waiting: int, comes: bool, beside: bool) -> str:
    """What is so, in one line; of something on its way only when there is something, and never that there is nothing
    where a box beside asks for something.
    """
    if not waiting and beside:
        return _("No question waits for you. What else there is to do has a box of its own.")
    if not waiting:
        return _("Nothing waits for you. Everything is on its way.") if comes else _("Nothing waits for you.")
    words = ngettext("One thing waits for you.", "%(n)d things wait for you.", waiting) % {"n": waiting}
    return _("%(words)s Everything else is on its way.") % {"words": words} if comes else words


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """What is kept about the reader, who sees it, and what they can switch off."""
    me, now = reader(request), timezone.now()
    return render_page(request, "insight/kept.html", {"panels": panels("kept", None, me, now)})
