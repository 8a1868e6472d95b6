"""Which page greets somebody who comes in?"""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.insight.queries import SHOWN, coming_to, in_my_hands, serving, waiting_for
from footpath.people.middleware import reader
from footpath.requests.intake import drafts_of
from footpath.requests.word_queries import words_under_way
from footpath.ui.page import render_page
from footpath.ui.panels import panels


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
    context = {
        "hello": hello % {"name": me.first_name},
        "lead": _lead(len(waiting), bool(coming or words)),
        "waiting": waiting,
        "coming": coming,
        "words": words,
        "drafts": drafts_of(me)[:SHOWN],
        "hands": in_my_hands(me)[:SHOWN],
        "serving": serving(me, now),
        "panels": panels("home", None, me, now),
    }
    return render_page(request, "insight/home.html", context)


def _lead(waiting: int, comes: bool) -> str:
    """What is so, in one line; of something on its way only when there is something."""
    if not waiting:
        return _("Nothing waits for you. Everything is on its way.") if comes else _("Nothing waits for you.")
    words = ngettext("One thing waits for you.", "%(n)d things wait for you.", waiting) % {"n": waiting}
    return _("%(words)s Everything else is on its way.") % {"words": words} if comes else words


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """What is kept about the reader, who sees it, and what they can switch off."""
    me, now = reader(request), timezone.now()
    return render_page(request, "insight/kept.html", {"panels": panels("kept", None, me, now)})
