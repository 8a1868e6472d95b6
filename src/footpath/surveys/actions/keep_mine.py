"""How does somebody keep their own sheet?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.typed import many_lines
from footpath.surveys.mine import LONGEST, MOST_LINES, Mine, locked, mine_of, parts_from
from footpath.surveys.models import MineLine, MinePart


@transaction.atomic
def keep_mine(person: Person, *, texts: Mapping[str, str], by: Person, now: datetime) -> Mine:
    """Keep what somebody wrote on the sheet *mine*, part by part (keys of MinePart); a part that is not named stays.

    A line that reads as before keeps whether it was moved. It is theirs alone: there is no event, and nobody else has
    a way to it. Raises ValidationError naming each part that cannot be kept.
    """
    del now  # nothing says when somebody wrote for themself
    if person.pk != by.pk:
        raise ValidationError(_("Everybody writes their own sheet."))
    errors: dict[str, object] = {}
    clean: dict[str, str] = {}
    for part in MinePart.values:
        if part in texts:
            try:
                clean[part] = many_lines(part, texts[part], longest=LONGEST)
            except ValidationError as error:
                errors |= error.error_dict
    parts = parts_from(clean)
    too_many = [part for part, lines in parts.items() if len(lines) > MOST_LINES]
    errors |= {part: _("Write at most %(most)s lines.") % {"most": MOST_LINES} for part in too_many}
    if errors:
        raise ValidationError(errors)
    before = mine_of(person)
    MineLine.objects.filter(person=person, part__in=parts).delete()
    rows = []
    for part, lines in parts.items():
        moved = {one.text: one for one in before.lines.get(part, ()) if one.is_moved}
        for n, text in enumerate(lines):
            old = moved.get(text)
            team = old.team if old else None
            rows.append(
                MineLine(person=person, part=part, position=n, locked=locked(text), is_moved=bool(old), moved_to=team)
            )
    MineLine.objects.bulk_create(rows)
    return mine_of(person)
