"""What do agreements keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.catalog.models import AgreementVersion, Signature
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel | None:
    """What they signed and wrote for their team; nothing for those who never did."""
    signed = Signature.objects.filter(person=person).count()
    wrote = AgreementVersion.objects.filter(Q(written_by=person) | Q(agreement__begun_by=person)).count()
    if not signed and not wrote:
        return None
    readers = _("everybody in the two teams, and those who lead them")
    return kept_panel(
        _("Agreements between teams"),
        [
            Kept(
                _("What you signed for your team, and when"),
                readers,
                count=signed,
                why=_("Both sides rely on who has signed; earlier versions stay with it."),
            ),
            Kept(
                _("Versions that you began or wrote in last"),
                readers,
                count=wrote,
                way=reverse("agreements"),
                act=_("See them"),
            ),
        ],
    )
