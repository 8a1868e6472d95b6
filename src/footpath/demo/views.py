"""How does one look at the demonstration with somebody else's eyes?"""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from footpath.demo.switching import can_switch, roles
from footpath.people.sign_in.settling import settle
from footpath.ui.page import render_page


@require_safe
def switcher(request: HttpRequest) -> HttpResponse:
    """Everybody one can be."""
    if not can_switch():
        raise Http404
    return render_page(request, "demo/switcher.html", {"roles": roles()})


@login_not_required
@require_POST
def become(request: HttpRequest, pk: int) -> HttpResponse:
    """Be somebody of the cast, without a password: in the demonstration alone."""
    if not can_switch():
        raise Http404
    person = next((role.person for role in roles() if role.person.pk == pk), None)
    if person is None:
        raise Http404
    adapter = get_adapter(request)
    if request.user.is_authenticated:
        adapter.logout(request)
    adapter.login(request, person)
    response = redirect("home")
    settle(request, response, person, now=timezone.now())
    return response
