"""What does a webhook say, and may it still be said?

It is written when it leaves. Whoever reads along in a chat is taken for a member of the team: what all members see is
said, of what is confidential nothing. Webhooks of the whole house are kept by administrators, who see no content:
number, kind and team alone.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.notifications.letters import one_line
from footpath.notifications.things import KINDS
from footpath.notifications.webhooks.models import Delivery, Style, Webhook
from footpath.notifications.webhooks.topics import TOPIC_OF
from footpath.people.models import Person
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.states import State
from footpath.ui import wording

LONGEST = 1000  # signs of a sentence


@dataclass(frozen=True)
class Said:
    """What is said, before it is written in one style or another."""

    title: str
    sentence: str
    url: str
    facts: dict[str, Any]


def written(delivery: Delivery) -> bytes | None:
    """The body of a delivery as it is right now; None where it may not be said any more."""
    webhook = delivery.webhook
    told = said(webhook, delivery.event) if delivery.event else _test(webhook)
    if told is None:
        return None
    body = _BODIES[Style(webhook.style)](told, delivery)
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def said(webhook: Webhook, event: Event) -> Said | None:
    """What a webhook is told of an event; None where nothing may be said."""
    thing = KINDS[event.subject_kind].every().filter(pk=event.subject_id).first()
    if thing is None or not concerns(webhook, thing):
        return None
    about = _about(thing)
    if webhook.team is None:
        for name in ("title", "customer", "customer_team", "needed_by", "promised_for"):
            about.pop(name, None)
        label = str(TOPIC_OF[event.kind].label) if event.kind in TOPIC_OF else ""
        return _made(event, title=str(about["number"]), sentence=label, about=about, actor=None)
    named = Person.objects.filter(pk=event.actor_id or 0).values_list("name", flat=True).first()
    actor = named or "Footpath"
    zone = webhook.team.hours.zone if webhook.team.hours else "UTC"
    with timezone.override(zone), wording.dated():
        sentence = one_line(event.occurrence().sentence(actor), LONGEST)
    return _made(event, title=f"{about['number']} · {about['title']}", sentence=sentence, about=about, actor=actor)


def concerns(webhook: Webhook, thing: Any) -> bool:
    """Whether a webhook may be told of a thing: of its team, or of any team; never of what is confidential."""
    if isinstance(thing, Commitment):
        return webhook.team_id in (None, thing.team_id)
    if not isinstance(thing, ServiceRequest) or thing.confidential or thing.state == State.DRAFT:
        return False
    return webhook.team_id in (None, thing.team_id) or thing.spans.filter(team_id=webhook.team_id).exists()


def _made(event: Event, *, title: str, sentence: str, about: dict[str, Any], actor: str | None) -> Said:
    facts = {"type": event.kind, "at": event.at.isoformat(), "about": about, "sentence": sentence, "actor": actor}
    return Said(one_line(title), sentence, str(about["url"]), facts)


def _about(thing: ServiceRequest | Commitment) -> dict[str, Any]:
    """What programs learn of a thing."""
    serves = thing.team.name if thing.team else None
    common = {"kind": thing.subject_kind, "team": serves, "url": _absolute(thing.get_absolute_url())}
    if isinstance(thing, Commitment):
        day = thing.due_at.isoformat()
        return {"number": str(thing), "title": thing.customer, "customer": thing.customer, "due": day, **common}
    team = thing.customer_team
    return {
        "number": thing.number,
        "title": thing.title,
        "service": thing.service.name,
        "state": thing.state,
        "customer_team": team.name if team else None,
        "needed_by": _iso(thing.needed_by),
        "promised_for": _iso(thing.promised_day),
        **common,
    }


def _test(webhook: Webhook) -> Said:
    sentence = _("This is a test of the webhook %(name)s. It works.") % {"name": webhook.name}
    url = _absolute(webhook.get_absolute_url())
    facts = {"type": "test", "at": None, "about": None, "sentence": sentence, "actor": None}
    return Said(_("Footpath"), one_line(sentence, LONGEST), url, facts)


def _absolute(path: str) -> str:
    return f"{settings.PUBLIC_URL}{path}"


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _as_text(told: Said, _delivery: Delivery) -> dict[str, Any]:
    """Slack's incoming webhooks: `< > &` are the only signs with a meaning that could do harm."""
    title, sentence = (_plain(text) for text in (told.title, told.sentence))
    return {"text": f"<{told.url}|{title}>\n{sentence}", "unfurl_links": False}


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "¦")


def _as_card(told: Said, _delivery: Delivery) -> dict[str, Any]:
    """An adaptive card for a workflow in Teams; in a RichTextBlock nothing that somebody typed is read as Markdown."""

    def line(text: str, **look: Any) -> dict[str, Any]:
        return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": text, **look}]}

    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [line(told.title, weight="Bolder"), line(told.sentence)],
        "actions": [{"type": "Action.OpenUrl", "title": _("Open in Footpath"), "url": told.url}],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _as_json(told: Said, delivery: Delivery) -> dict[str, Any]:
    return {"id": str(delivery.key), **told.facts}


_BODIES = {Style.SLACK: _as_text, Style.TEAMS: _as_card, Style.SIGNED: _as_json}
