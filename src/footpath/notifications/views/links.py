"""What can be done from a mail without signing in?"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from footpath.notifications import actions
from footpath.notifications.forms import AnswerByLinkForm, RateByLinkForm
from footpath.notifications.links import usable
from footpath.notifications.models import LinkKind, MailLink
from footpath.requests.refusals import Refused, Unclear
from footpath.ui.page import render_page

FORMS = {LinkKind.RATE: RateByLinkForm, LinkKind.ANSWER: AnswerByLinkForm}


@login_not_required
@never_cache
@sensitive_variables("token")
@require_http_methods(["GET", "HEAD", "POST"])
def mail_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the one form of a link, which changes nothing yet; do it when the form is sent."""
    now = timezone.now()
    link = usable(token, now)
    if link is None or (request.user.is_authenticated and request.user != link.person):
        return _refusal(request)
    form = FORMS[LinkKind(link.kind)](request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, link, {"form": form})
    if not form.is_valid():
        return _page(request, link, {"form": form}, status=422)
    try:
        actions.act_by_link(token, facts=dict(form.cleaned_data), now=now)
    except Unclear as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        return _page(request, link, {"form": form}, status=422)
    except (Refused, actions.NotUsable):  # somebody was faster, perhaps with the same link
        return _refusal(request)
    return _page(request, link, {"done": True})


def _page(request: HttpRequest, link: MailLink, facts: dict[str, object], status: int = 200) -> HttpResponse:
    with timezone.override(link.person.timezone):
        context = {"link": link, "rates": link.kind == LinkKind.RATE, **facts}
        return _closed(render_page(request, "notifications/mail_link.html", context, status=status))


def _refusal(request: HttpRequest) -> HttpResponse:
    """One answer to all that does not work any more, so that nobody learns which it was."""
    return _closed(render_page(request, "notifications/mail_link_over.html", {}, status=410))


def _closed(response: HttpResponse) -> HttpResponse:
    """Nobody else learns the address: no search engine, and no page that one goes on to."""
    response.headers["Referrer-Policy"] = "strict-origin"  # with "no-referrer" browsers hide where a form comes from
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
