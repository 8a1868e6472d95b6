"""Which line of somebody's own sheet is moved?"""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.models import MineLine


def claim_line(line: MineLine, part: str, by: Person) -> None:
    """Take a line of one's own that was not moved yet. PermissionDenied; Refused where it is gone or moved already."""
    if line.person_id != by.pk:
        raise PermissionDenied
    if MineLine.objects.filter(pk=line.pk, part=part, is_moved=False).update(is_moved=True) != 1:
        raise Refused(_("That line is on your list already, or gone."))
