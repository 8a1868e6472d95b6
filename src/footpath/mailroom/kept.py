"""What does mail that came in keep about somebody?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.mailroom.models import Received
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """The mails that came from their address."""
    mails = Kept(
        _("Mails that came in from your address, as they came"),
        _("those around the request; what waits, the team to whose address it came"),
        rows=Received.objects.filter(person=person),
        why=_("They show what was written, and whether it is proven that you wrote it."),
    )
    return kept_panel(_("Mail that came in"), [mails])
