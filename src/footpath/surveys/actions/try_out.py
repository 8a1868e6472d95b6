"""How does somebody who tries an instrument say how it went?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.people.typed import many_lines
from footpath.surveys.building.pilot import LONGEST_COMMENT, LONGEST_TRY, bucket
from footpath.surveys.models import Tester, Trial, Version

GUARDED = True  # switched off by the control of the race tests alone: without the guard, one try counts twice


@transaction.atomic
def try_out(
    tester: Tester, *, seconds: Mapping[str, float], whole: float | None, comments: Mapping[str, str], by: Person,
    now: datetime,
) -> Trial:  # fmt: skip
    """Keep how long each question took, in buckets, and what was unclear; not whose it is, and nothing of the answers.

    `seconds` by the keys of questions, `comments` too ("" for the whole). There is no event: it would say who when.
    Raises PermissionDenied for anybody but the tester; ValidationError naming the comment; Refused where this tester
    has said it already, or the questions were sent meanwhile.
    """
    del now  # it is kept nowhere
    if tester.person_id != by.pk:
        raise PermissionDenied
    version = Version.objects.get(pk=tester.version_id)
    if version.fixed_at is not None:
        raise Refused(_("This survey was sent meanwhile; there is nothing to try any more. Thank you all the same."))
    keys = set(version.items.values_list("key", flat=True))
    said, errors = {}, {}
    for key in comments.keys() & (keys | {""}):
        try:
            said[key] = many_lines(key, comments[key], longest=LONGEST_COMMENT)
        except ValidationError as error:
            errors[f"comment.{key}"] = error.messages
    if errors:
        raise ValidationError(errors)
    seen = {"done": False} if GUARDED else {}
    if Tester.objects.filter(pk=tester.pk, **seen).update(done=True) != 1:
        raise Refused(_("You have said already how it went. Thank you."))
    return Trial.objects.create(
        version=version,
        edits=version.edits,
        seconds={key: bucket(seconds[key]) for key in seconds.keys() & keys if 0 < seconds[key] <= LONGEST_TRY},
        whole=round(whole) if whole is not None and 0 < whole <= LONGEST_TRY else None,
        comments={key: text for key, text in said.items() if text},
    )
