"""How does somebody new go on by a newer version of the plan?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import complete_if_settled, held
from footpath.growth.actions._syllabus import house_version
from footpath.growth.events import VersionFollowed
from footpath.growth.models import Onboarding, OnboardingItem, SyllabusVersion
from footpath.growth.onboarding import states
from footpath.growth.onboarding.making import item_of
from footpath.growth.onboarding.permissions import can_guide, require
from footpath.growth.onboarding.syllabi import in_force
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.pure.syllabus import parts_of


@transaction.atomic
def follow_version(onboarding: Onboarding, *, by: Person, now: datetime) -> Onboarding:
    """An act of those who lead the team, and never by itself. What is new comes in; what says something else now is
    told in the new words while it is not done; what left the plan goes, unless it was done: then it stays as it was.

    Raises PermissionDenied, Refused where theirs is the newest, SomebodyWasFaster.
    """
    require(can_guide(by, onboarding, now.date()))
    it = held(onboarding)
    house, addition = house_version(now), in_force(it.team)
    if (house.pk, addition and addition.pk) == (it.house_id, it.addition_id):
        raise Refused(_("Theirs is the newest version already."))
    seen = Onboarding.objects.filter(pk=it.pk, house=onboarding.house_id, addition=onboarding.addition_id)
    if seen.update(house=house, addition=addition) != 1:
        raise faster(it.subject_kind, it.pk)
    _carry_over(it, [version for version in (house, addition) if version])
    record(VersionFollowed(), subject=it, by=by, now=now)
    complete_if_settled(it, by=by, now=now)
    return Onboarding.objects.select_related("hire", "team__hours", "buddy", "checker").get(pk=it.pk)


def _carry_over(it: Onboarding, versions: list[SyllabusVersion]) -> None:
    had = {(item.whose, item.part): item for item in it.items.exclude(part=None)}
    wanted = {
        (version.syllabus.whose, part.id): item_of(it, version, part)
        for version in versions
        for part in parts_of(version.content)
    }
    gone = [item.pk for key, item in had.items() if key not in wanted]
    left = OnboardingItem.objects.filter(pk__in=gone)
    left.filter(state__in=(states.LOCKED, states.OPEN)).delete()
    left.update(left_plan=True)
    for key, new in wanted.items():
        old = had.get(key)
        if old is None:
            new.save()
        else:
            _reword(old, new)


def _reword(old: OnboardingItem, new: OnboardingItem) -> None:
    """What is done keeps the words under which it was done."""
    facts = {
        "version": new.version, "title": new.title, "who": new.who, "due_day": new.due_day, "due_on": new.due_on,
        "asks_text": new.asks_text, "left_plan": False,
    }  # fmt: skip
    same = OnboardingItem.objects.filter(pk=old.pk)
    if not same.filter(state__in=(states.LOCKED, states.OPEN)).update(**facts):
        same.update(left_plan=False)
