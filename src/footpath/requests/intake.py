"""What has to be said to somebody who is about to ask?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from footpath.catalog.agreed_targets import Agreed, targets_between
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.queries import current_version
from footpath.catalog.requirements import Requirement, asked, missing
from footpath.people.models import Person
from footpath.pure.targets import Target, deadline
from footpath.requests.free_hands import nobody_here
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.states import State


def drafts_of(person: Person) -> ServiceRequestQuerySet:
    """What somebody has begun and not sent, the newest first; nobody else sees it."""
    drafts = ServiceRequest.objects.filter(asker=person, state=State.DRAFT)
    return drafts.select_related("service", "team").order_by("-drafted_at", "-id")


def typed_on(person: Person, service_id: int, form_key: UUID) -> ServiceRequest | None:
    """What came of the page with this key: a draft, or, when it was sent before, a request."""
    mine = ServiceRequest.objects.filter(asker=person, service_id=service_id, form_key=form_key)
    return mine.select_related("asked_for").first()


def revised_since(draft: ServiceRequest, service: Service) -> ServiceVersion | None:
    """The version of the service that was published after the draft was begun: what was typed fits earlier terms."""
    version = current_version(service)
    is_newer = version is not None and version.published_at is not None and version.published_at > draft.drafted_at
    return version if is_newer and version and (version.number or 0) > 1 else None


def files_of(draft: ServiceRequest | None) -> dict[str, list[Attachment]]:
    """The attachments of a draft by the question that they answer; "" holds those that answer none."""
    found: dict[str, list[Attachment]] = {}
    if draft is not None and draft.pk:
        for attachment in draft.attachments.select_related("file"):
            found.setdefault(attachment.requirement, []).append(attachment)
    return found


@dataclass(frozen=True)
class Progress:
    """How much of what the service needs is there; the line that says what is asked counts, too."""

    there: int
    of: int
    missing: tuple[Requirement, ...]

    @property
    def words(self) -> str:
        """For the chip beside the heading."""
        return (
            _("all there") if self.there == self.of else _("%(n)d of %(of)d there") % {"n": self.there, "of": self.of}
        )

    @property
    def tone(self) -> str:
        """Not yet, or well."""
        return "moss" if self.there == self.of else "sun"


def progress(service: Service, title: str, answers: dict[str, Any]) -> Progress:
    """What is there and what is missing, given what was typed so far."""
    form = service.form
    needed = [item for item in asked(form, answers) if item.required]
    lacking = missing(form, answers)
    return Progress(len(needed) - len(lacking) + bool(title.strip()), len(needed) + 1, tuple(lacking))


def is_short_notice(service: Service, needed_by: date | None, now: datetime) -> bool:
    """Whether the day lies nearer than the lead time that the service asks for: marked, never refused."""
    if needed_by is None or not service.lead_days:
        return False
    calendar = service.calendar
    return calendar.end_of_working_day(needed_by) < calendar.add_days(now, service.lead_days)


@dataclass(frozen=True)
class Opening:
    """When somebody will look: `opens_at` is None while the team is in; `answer_by` None where none is expected. With
    `nobody` it is not the hour but that everybody is away.
    """

    opens_at: datetime | None
    answer_by: datetime | None
    done_by: datetime | None
    nobody: bool = False


def opening(service: Service, now: datetime, customer: int | None = None) -> Opening:
    """When somebody of the team is there, and what is expected for a request complete now: what the team agreed with
    that of the customer (its key), else what the service expects of itself.
    """
    people = service.team.calendar
    agreed = targets_between(service.team_id, customer, service.pk, now)
    opens = people.next_open(now)
    nobody = nobody_here(service.team, people.day_of(opens))
    back = people.day_start(nobody.back) if nobody and nobody.back else None
    return Opening(
        opens_at=back or (None if people.is_open(now) else opens),
        nobody=back is not None,
        answer_by=_expected(service, "first_response", now, agreed),
        done_by=_expected(service, "delivery", now, agreed),
    )


def _expected(service: Service, kind: str, now: datetime, agreed: Mapping[str, Agreed]) -> datetime | None:
    if kind in agreed:
        return deadline(Target(kind, agreed[kind].amount, agreed[kind].unit), now, service.calendar)
    amount = getattr(service, kind)
    if not amount or (service.targets_from and now < service.targets_from):
        return None
    return deadline(Target(kind, amount, getattr(service, f"{kind}_unit")), now, service.calendar)
