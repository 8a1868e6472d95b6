"""Who keeps a webhook, and who sees that there is one?"""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from footpath.notifications.webhooks.models import HookState, Style, Webhook
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer, reach

KEPT = timedelta(days=30)  # what was removed can be brought back for that long


def can_keep(by: Person, team_id: int | None, on: date) -> bool:
    """Who says where something goes: of a team its lead and those above, who see it all; of the house administrators.

    Administrators see no content, and so cannot send that of a team anywhere.
    """
    if team_id is None:
        return can_administer(by)
    return by.is_active and team_id in reach(by, on).leads


def can_switch_off(by: Person, webhook: Webhook, on: date) -> bool:
    """Who stops it: whoever keeps it, and administrators, who look after the house."""
    return can_administer(by) or can_keep(by, webhook.team_id, on)


def visible_webhooks(person: Person, on: date) -> QuerySet[Webhook]:
    """Those of the teams that somebody leads; all of them for administrators."""
    found = Webhook.objects.select_related("team")
    if can_administer(person):
        return found
    return found.filter(team_id__in=reach(person, on).leads) if person.is_active else found.none()


def shown(webhooks: QuerySet[Webhook]) -> QuerySet[Webhook]:
    """Without those that were removed."""
    return webhooks.exclude(state=HookState.REMOVED).order_by("team__name", "pk")


def teams_for(person: Person, on: date) -> QuerySet[Team]:
    """The teams for which somebody may add one."""
    return Team.objects.filter(pk__in=reach(person, on).leads).order_by("name")


def may_keep_any(person: Person, on: date) -> bool:
    """Whether there is anything for which somebody may add one."""
    return can_administer(person) or bool(person.is_active and reach(person, on).leads)


def address_shown(webhook: Webhook) -> str:
    """Where it leads, as people recognize it: of a chat, what follows the host is as good as a password."""
    start, _slashes, rest = webhook.url.partition("://")
    host, slash, path = rest.partition("/")
    if webhook.style == Style.SIGNED and "?" not in path and len(path) <= 60:
        return webhook.url
    return f"{start}://{host}{slash}…{path[-4:] if len(path) >= 16 else ''}"


def keepers(webhook: Webhook) -> Q:
    """Who is told when it stops: the lead of its team, or the nearest above; of the house whoever administers."""
    team, seen = webhook.team, set()
    while team is not None and team.lead_id is None and team.pk not in seen:
        seen.add(team.pk)
        team = team.parent
    return Q(pk=team.lead_id) if team is not None and team.lead_id else Q(administers=True)
