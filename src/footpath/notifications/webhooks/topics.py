"""Of which events can a webhook be told?"""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.TextChoices):
    """What somebody wants to hear of; a few kinds of event each."""

    ASKED = "asked", _("Something new to do")
    TAKEN = "taken", _("Somebody took it, or it was given to somebody")
    PROMISED = "promised", _("A day was promised")
    TALK = "talk", _("Questions, answers and messages")
    DELIVERED = "delivered", _("Delivered, accepted, declined, withdrawn")
    BACK = "back", _("Sent back or reopened")
    RISK = "risk", _("A promise is at risk, late, or well again")
    EMERGENCY = "emergency", _("Emergencies: asked, decided, and who waits longer")
    OUTSIDE = "outside", _("What outside customers wait for: at risk, late, met")


# What is not named here is told to nobody outside: first of all what a team notes for itself.
KINDS: dict[str, tuple[str, ...]] = {
    Topic.ASKED: (
        "request.submitted",
        "request.completed",
        "request.signed_off",
        "request.referral_accepted",
        "request.split_from",
    ),
    Topic.TAKEN: ("request.taken", "request.assigned", "request.put_back"),
    Topic.PROMISED: ("request.promised", "request.offer_accepted"),
    Topic.TALK: (
        "request.question_asked",
        "request.question_answered",
        "request.message_written",
        "request.mail_added",
        "request.mail_passed_on",
        "request.nudged",
    ),
    Topic.DELIVERED: (
        "request.delivered",
        "request.accepted",
        "request.accepted_by_silence",
        "request.declined",
        "request.withdrawn",
        "request.closed_politely",
        "request.merged",
    ),
    Topic.BACK: ("request.sent_back", "request.reopened", "request.unmerged"),
    Topic.RISK: ("request.due_soon", "request.overdue", "request.fell_at_risk", "request.back_on_track"),
    Topic.EMERGENCY: ("request.overtaking_asked", "request.emergency_decided", "request.displaced"),
    Topic.OUTSIDE: ("commitment.at_risk", "commitment.late", "commitment.on_track", "commitment.met"),
}
TOPIC_OF: dict[str, Topic] = {kind: Topic(topic) for topic, kinds in KINDS.items() for kind in kinds}


def labels(topics: Iterable[str]) -> list[str]:
    """What these are called, in the usual order; what is no topic any more is left out."""
    chosen = set(topics)
    return [str(topic.label) for topic in Topic if topic in chosen]
