"""Who is at which question of which draft?"""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.answers import is_answered
from footpath.catalog.agreements.questions import SUMMARY, Question, questions
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of, visible_agreements
from footpath.people.middleware import reader
from footpath.people.models import Person


@dataclass(frozen=True)
class Talk:
    """Who is at which question of which draft; beyond the last question it is read through."""

    request: HttpRequest
    me: Person
    now: datetime
    draft: AgreementVersion
    asked: list[Question]
    at: int

    @property
    def question(self) -> Question:
        """Where they are."""
        return self.asked[self.at]

    @property
    def is_summary(self) -> bool:
        """Whether all of it is read through."""
        return self.at >= len(self.asked)

    @property
    def said(self) -> Draft:
        """What the draft says."""
        return Draft(Content.from_json(self.draft.content), self.draft.review_on)

    def to(self, way: int) -> HttpResponse:
        """To another question."""
        keys = [*(one.key for one in self.asked), SUMMARY]
        return redirect(
            f"{reverse('agreement-talk', args=[self.draft.agreement_id])}?step={keys[max(0, self.at + way)]}"
        )

    def steps(self) -> list[dict[str, object]]:
        """The way through: each question, whether something stands there, whether the reader is there."""
        here, said = self.at, self.said
        found: list[dict[str, object]] = [
            {"key": one.key, "label": one.short, "done": is_answered(said, one), "here": n == here}
            for n, one in enumerate(self.asked)
        ]
        return [*found, {"key": SUMMARY, "label": _("Read it through"), "done": False, "here": self.is_summary}]


def talk_at(request: HttpRequest, pk: int) -> Talk | None:
    """Where in the talk this is; None where nothing is being written. The first question where nothing else is said.

    404 where somebody does not see the agreement, 403 where they only read it.
    """
    me, now = reader(request), timezone.now()
    agreement = get_object_or_404(visible_agreements(me, now.date()), pk=pk)
    if not sides_of(me, agreement, now.date()):
        raise PermissionDenied
    draft = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.DRAFT).first()
    if draft is None:
        return None
    draft.agreement = agreement
    asked = questions(agreement)
    keys = [*(one.key for one in asked), SUMMARY]
    key = request.POST.get("step") or request.GET.get("step", "")
    return Talk(request, me, now, draft, asked, keys.index(key) if key in keys else 0)
