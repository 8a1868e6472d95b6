"""What can a notice be about, who may see it, and where does it lead?"""

from datetime import date

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.catalog.models import Agreement, Snippet
from footpath.catalog.permissions import visible_agreements
from footpath.catalog.snippets import visible_snippets
from footpath.conversations.ideas.rights import visible_advice, visible_ideas, visible_obstacles
from footpath.conversations.interviews.permissions import visible_debriefs, visible_interviews
from footpath.conversations.models import (
    Advice,
    ContactLog,
    Debrief,
    Idea,
    Interview,
    Obstacle,
    Standard,
    Worksheet,
)
from footpath.conversations.permissions import visible_logs
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.conversations.standards.permissions import visible_standards
from footpath.growth.models import Onboarding, Plan, Program
from footpath.growth.onboarding.permissions import visible_onboardings
from footpath.growth.program.permissions import visible_programs
from footpath.notifications.kind import Kind
from footpath.notifications.parts import PART_KINDS
from footpath.notifications.webhooks.keeping import visible_webhooks
from footpath.notifications.webhooks.models import Webhook
from footpath.people.models import ListLook, Organization, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import visible_recoveries
from footpath.requests.announced import visible_heads_ups
from footpath.requests.commitments import visible_commitments
from footpath.requests.habits import visible_habits
from footpath.requests.models import Commitment, Emergency, Habit, HeadsUp, ServiceRequest, Word
from footpath.requests.overtaking import visible_emergencies
from footpath.requests.permissions import visible_to, visible_words
from footpath.surveys.building.trying import tried_by
from footpath.surveys.models import Instrument, Talk, Unsealing, Wave
from footpath.surveys.permissions import visible_unsealings, visible_waves
from footpath.surveys.talks import visible_talks

Thing = (
    ServiceRequest
    | Word
    | Person
    | Team
    | Agreement
    | Snippet
    | Commitment
    | Emergency
    | Habit
    | ContactLog
    | HeadsUp
    | Organization
    | Interview
    | Debrief
    | Onboarding
    | Program
) | (Plan | Recovery | Worksheet | Advice | Idea | Obstacle | ListLook | Webhook | Wave | Instrument | Talk | Unsealing)


KINDS: dict[str, Kind] = {
    ServiceRequest.subject_kind: Kind(
        every=ServiceRequest.objects.with_names,
        visible=visible_to,
        about=lambda it: f"{it.number} · {it.title}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Word.subject_kind: Kind(
        every=Word.objects.with_names,
        visible=visible_words,
        about=lambda it: Truncator(it.text).chars(140),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Emergency.subject_kind: Kind(
        every=lambda: Emergency.objects.select_related("request__service", "request__version", "request__team", "team"),
        visible=visible_emergencies,
        about=lambda it: it.number if it.request.confidential else f"{it.number} · {it.request.title}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Habit.subject_kind: Kind(
        every=lambda: Habit.objects.select_related("team", "customer_team"),
        visible=visible_habits,
        about=lambda it: _("%(one)s and %(other)s") % {"one": it.customer_team.name, "other": it.team.name},
        address=lambda it: str(it.get_absolute_url()),
    ),
    HeadsUp.subject_kind: Kind(
        every=lambda: HeadsUp.objects.select_related("team", "customer_team", "announced_by"),
        visible=visible_heads_ups,
        about=lambda it: Truncator(it.what).chars(140),
        address=lambda it: str(it.get_absolute_url()),
    ),
    ContactLog.subject_kind: Kind(
        every=lambda: ContactLog.objects.select_related("owner"),
        visible=lambda person, _on: visible_logs(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Worksheet.subject_kind: Kind(
        every=lambda: Worksheet.objects.select_related("provider", "customer"),
        visible=lambda person, _on: visible_sheets(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Onboarding.subject_kind: Kind(
        every=lambda: Onboarding.objects.select_related("hire", "team__lead", "team__parent", "buddy", "checker"),
        visible=visible_onboardings,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Program.subject_kind: Kind(
        every=lambda: Program.objects.select_related("team"),
        visible=visible_programs,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Idea.subject_kind: Kind(
        every=lambda: Idea.objects.select_related("team"),
        visible=lambda person, _on: visible_ideas(person),
        about=lambda it: str(it.what),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Advice.subject_kind: Kind(
        every=lambda: Advice.objects.select_related("asked_by", "adviser"),
        visible=lambda person, _on: visible_advice(person),
        about=lambda it: str(it.get_about_display()),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Obstacle.subject_kind: Kind(
        every=lambda: Obstacle.objects.select_related("team"),
        visible=lambda person, _on: visible_obstacles(person),
        about=lambda it: str(it.what),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Debrief.subject_kind: Kind(
        every=lambda: Debrief.objects.select_related("interview__provider", "team"),
        visible=lambda person, _on: visible_debriefs(person),
        about=lambda it: _("What a talk taught %(provider)s") % {"provider": it.interview.provider.name},
        address=lambda it: str(it.get_absolute_url()),
    ),
    Interview.subject_kind: Kind(
        every=lambda: Interview.objects.select_related("provider", "customer", "interviewer"),
        visible=lambda person, _on: visible_interviews(person),
        about=lambda it: (
            _("%(customer)s about the service of %(provider)s")
            % {"customer": it.customer.name, "provider": it.provider.name}
        ),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Organization.subject_kind: Kind(
        every=Organization.objects.all,
        visible=lambda person, _on: Organization.objects.all() if person.administers else Organization.objects.none(),
        about=lambda _it: _("The organization"),
        address=lambda _it: reverse("organization") + "#deciders",
    ),
    Person.subject_kind: Kind(
        every=Person.objects.all,
        visible=lambda person, _on: visible_people(person),
        about=lambda it: str(it.name),
        address=lambda it: reverse("person", args=[it.pk]),
    ),
    ListLook.subject_kind: Kind(
        every=ListLook.objects.all,
        visible=lambda person, _on: ListLook.objects.filter(person=person),
        about=lambda _it: _("My customers, my providers"),
        address=lambda _it: reverse("my-customers"),
    ),
    Agreement.subject_kind: Kind(
        every=lambda: Agreement.objects.select_related("first", "second"),
        visible=visible_agreements,
        about=lambda it: _("%(one)s and %(other)s") % {"one": it.first.name, "other": it.second.name},
        address=lambda it: str(it.get_absolute_url()),
    ),
    Snippet.subject_kind: Kind(
        every=lambda: Snippet.objects.filter(dropped_at=None).select_related("service__team", "owner"),
        visible=visible_snippets,
        about=lambda it: str(it.title),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Commitment.subject_kind: Kind(
        every=lambda: Commitment.objects.select_related("team"),
        visible=lambda person, _on: visible_commitments(person),
        about=lambda it: f"{it} · {it.customer}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Webhook.subject_kind: Kind(
        every=lambda: Webhook.objects.select_related("team__parent"),
        visible=visible_webhooks,
        about=lambda it: str(it.name),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Instrument.subject_kind: Kind(
        every=Instrument.objects.all,
        visible=lambda person, _on: tried_by(person),
        about=lambda it: str(it.title),
        address=lambda it: reverse("survey-try", args=[it.key]),
    ),
    Wave.subject_kind: Kind(
        every=lambda: Wave.objects.select_related("instrument"),
        visible=lambda person, _on: visible_waves(person),
        about=lambda it: str(it.instrument.title),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Talk.subject_kind: Kind(
        every=lambda: Talk.objects.select_related("wave__instrument", "team"),
        visible=lambda person, _on: visible_talks(person),
        about=lambda it: f"{it.wave.instrument.title} · {it.team.name}",
        address=lambda it: reverse("survey-talk", args=[it.pk]),
    ),
    Unsealing.subject_kind: Kind(
        every=lambda: Unsealing.objects.select_related("wave__instrument"),
        visible=lambda person, _on: visible_unsealings(person),
        about=lambda it: str(it.wave.instrument.title),
        address=lambda it: reverse("survey-unsealing", args=[it.pk]),
    ),
    Recovery.subject_kind: Kind(
        every=lambda: Recovery.objects.select_related("team__hours", "owner", "request__team", "request__service"),
        visible=visible_recoveries,
        about=lambda it: f"{it.number} · {it.title}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Standard.subject_kind: Kind(
        every=Standard.objects.all,
        visible=lambda person, _on: visible_standards(person),
        about=lambda it: it.get_kind_display(),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Team.subject_kind: Kind(
        every=Team.objects.all,
        visible=lambda person, _on: visible_teams(person),
        about=lambda it: str(it.name),
        address=lambda it: reverse("team", args=[it.pk]),
    ),
    **PART_KINDS,
}


def is_visible(kind: str, pk: int, person: Person, on: date) -> bool:
    """Whether somebody may see a thing; of a kind that nobody knows, nobody may."""
    return kind in KINDS and KINDS[kind].visible(person, on).filter(pk=pk).exists()
