"""How is it kept that somebody did not have to ask?"""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.events_of_snippets import SnippetAnswered
from footpath.catalog.models import AskAvoided, Service, Snippet
from footpath.catalog.snippets import visible_snippets
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.queries import home_team


@transaction.atomic
def avoid_ask(snippet: Snippet, *, service: Service, form_key: UUID, by: Person, now: datetime) -> bool:
    """Say that the snippet answers what one was about to ask of `service`. The page with the key `form_key` counts
    once, however often it is sent; what somebody says of the knowledge of their own team does not count at all.

    Whether it was counted. Raises PermissionDenied where they may not read it.
    """
    if not visible_snippets(by, now.date()).filter(pk=snippet.pk).exists():
        raise PermissionDenied
    team = home_team(by, now.date())
    if team is not None and team.pk == service.team_id:
        return False
    here = now.astimezone(ZoneInfo(service.team.hours.zone)).date()
    facts = {
        "snippet": snippet, "service": service, "team": service.team, "customer_team": team, "at": now,
        "week": here - timedelta(days=here.weekday()),
    }  # fmt: skip
    _row, is_new = AskAvoided.objects.get_or_create(person=by, form_key=form_key, defaults=facts)
    if is_new:
        record(SnippetAnswered(), subject=snippet, by=by, now=now)
    return is_new
