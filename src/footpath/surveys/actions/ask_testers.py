"""How are people asked to try an instrument before it is sent?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.actions._drafts import why_not
from footpath.surveys.building.pilot import LEAST, MOST_TESTERS
from footpath.surveys.events.instruments import PilotAsked
from footpath.surveys.models import Tester, Version
from footpath.surveys.permissions import require_run


@transaction.atomic
def ask_testers(version: Version, people: Sequence[Person], *, by: Person, now: datetime) -> list[Tester]:
    """Ask these people to try a draft; who was asked already is not asked again. What they answer is kept nowhere.

    Once somebody has tried it, so many more are asked that LEAST have still to: else the next word would be that of
    whoever was asked alone.

    Raises PermissionDenied; Refused where it was asked already or has no questions; ValidationError (people).
    """
    require_run(by, version.instrument)
    if not Version.objects.filter(pk=version.pk, fixed_at=None).exists():
        raise why_not(version)
    if not version.items.filter(block__private=False).exists():
        raise Refused(_("There is nothing to try yet: write the questions first."))
    if any(not person.is_active for person in people):
        raise ValidationError({"people": _("Choose people who work here.")})
    known = set(version.testers.values_list("person_id", flat=True))
    new = [person for person in dict.fromkeys(people) if person.pk not in known]
    if not new:
        raise ValidationError({"people": _("Choose somebody who was not asked yet.")})
    if len(known) + len(new) > MOST_TESTERS:
        raise ValidationError({"people": _("%(most)s testers are enough.") % {"most": MOST_TESTERS}})
    done = version.testers.filter(done=True).count()
    if done and (fewer := LEAST - (len(known) - done) - len(new)) > 0:
        words = ngettext(
            "Ask %(n)d more together with them: else it could be told whose word comes next.",
            "Ask %(n)d more together with them: else it could be told whose word comes next.",
            fewer,
        )
        raise ValidationError({"people": words % {"n": fewer}})
    testers = Tester.objects.bulk_create([Tester(version=version, person=person) for person in new])
    numbers = [person.pk for person in new]
    record(PilotAsked(version=version.pk, testers=numbers), subject=version.instrument, by=by, now=now)
    return testers
