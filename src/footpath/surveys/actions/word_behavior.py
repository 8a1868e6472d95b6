"""How does a champion word a behavior of the library?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.typed import one_line
from footpath.surveys.behaviors import LONGEST, can_edit_library, themes
from footpath.surveys.building.checks import KEY
from footpath.surveys.events.instruments import BehaviorWorded
from footpath.surveys.models import BehaviorWording


@transaction.atomic
def word_behavior(
    key: str, *, theme: str, name: str, asking: str, asked: str, praise: str, number: int, by: Person, now: datetime,
    is_shown: bool = True,
) -> BehaviorWording:  # fmt: skip
    """Word a behavior anew, or add one under a key of its own; `number` is the version that the editor has seen, 0 for
    one as it came or a new one. What was made from the earlier wording stays as it is.

    Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster.
    """
    if not can_edit_library(by):
        raise PermissionDenied
    facts = _usable(key, theme, {"name": name, "asking": asking, "asked": asked, "praise": praise})
    last = BehaviorWording.objects.filter(key=key).order_by("-number").values_list("number", flat=True).first() or 0
    if last != number:
        raise _faster(key)
    try:
        with transaction.atomic():
            row = BehaviorWording.objects.create(
                key=key, number=number + 1, is_shown=is_shown, changed_by=by, changed_at=now, **facts
            )
    except IntegrityError as error:  # of two at once the constraint lets one through
        raise _faster(key) from error
    record(BehaviorWorded(key=key, number=row.number), subject=row, by=by, now=now)
    return row


def _usable(key: str, theme: str, texts: dict[str, str]) -> dict[str, str]:
    errors: dict[str, object] = {}
    facts = {"theme": theme}
    for field, text in texts.items():
        try:
            facts[field] = one_line(field, text, longest=LONGEST[field], needed=True)
        except ValidationError as error:
            errors |= error.error_dict
    if theme not in themes():
        errors["theme"] = _("Choose one of the themes.")
    if not KEY.fullmatch(key):
        errors["name"] = _("Use a few letters or digits that a key can be made of.")
    if errors:
        raise ValidationError(errors)
    return facts


def _faster(key: str) -> SomebodyWasFaster:
    last = BehaviorWording.objects.filter(key=key).select_related("changed_by").order_by("-number").first()
    text = _("%(name)s has worded this behavior meanwhile. Nothing you typed is lost; look again and save once more.")
    return SomebodyWasFaster(text % {"name": last.changed_by.name if last else _("Somebody")})
