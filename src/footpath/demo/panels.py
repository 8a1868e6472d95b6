"""What does the demonstration say on the sign-in page?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.demo.fill import PASSWORD
from footpath.demo.models import Demonstration
from footpath.ui.panels import Panel


def sign_in(_thing: object, _person: object, _now: datetime) -> Panel | None:
    """Who can be tried, and with which password; nothing at all on a database that is not the demonstration's."""
    if not Demonstration.objects.exists():
        return None
    cast = [
        ("ana@demo.example", _("asks")),
        ("ben@demo.example", _("serves")),
        ("cleo@demo.example", _("leads Ben's team")),
        ("dov@demo.example", _("is an outsider to both")),
        ("max@demo.example", _("manages above all of them")),
        ("eve@demo.example", _("administers")),
    ]
    return Panel("demo/sign_in.html", {"cast": cast, "password": PASSWORD})
