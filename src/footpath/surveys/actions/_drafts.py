"""How does a draft change while two people may be at it?"""

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import rows_of
from footpath.surveys.models import Block, Instrument, Item, Version
from footpath.surveys.permissions import require_run

GUARDED = True  # switched off by the control of the race tests alone: without the guard, a text is lost


def free_key(wanted: str) -> str:
    """The key, with a number behind it where another instrument has it."""
    taken = set(Instrument.objects.filter(key__startswith=wanted[:52]).values_list("key", flat=True))
    key, n = wanted, 1
    while key in taken:
        n += 1
        key = f"{wanted[:52]}-{n}"
    return key


def claim(version: Version, edits: int, by: Person | None, **facts: object) -> Version:
    """Take the next state of a draft that is as its editor saw it; of two at once the second is told.

    PermissionDenied; Refused where it was asked already; SomebodyWasFaster.
    """
    require_run(by, version.instrument)
    seen = {"edits": edits} if GUARDED else {}
    rows = Version.objects.filter(pk=version.pk, fixed_at=None, **seen)
    if rows.update(edits=edits + 1, **facts) != 1:
        raise why_not(version)
    version.refresh_from_db()
    return version


def why_not(version: Version) -> Refused:
    """Why a draft could not be changed: it was asked meanwhile, thrown away, or somebody else changed it."""
    now = Version.objects.filter(pk=version.pk).first()
    if now is None:
        return SomebodyWasFaster(
            _("Somebody threw this draft away meanwhile. Nothing you typed is lost; copy it from here.")
        )
    if now.fixed_at is not None:
        return Refused(
            _("This version was asked meanwhile, and what was asked stays. Begin the next version; your text is here.")
        )
    return SomebodyWasFaster(
        _("Somebody else changed this survey meanwhile. Nothing you typed is lost; look again and save once more.")
    )


def write(version: Version, whole: Questionnaire) -> None:
    """The rows of a version, whole."""
    Item.objects.filter(version=version).delete()
    Block.objects.filter(version=version).delete()
    blocks, items = rows_of(version, whole)
    Block.objects.bulk_create(blocks)
    Item.objects.bulk_create(items)
