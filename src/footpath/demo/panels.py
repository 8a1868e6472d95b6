"""What does the demonstration say on the sign-in page?"""

from datetime import datetime

from footpath.demo.fill import PASSWORD
from footpath.demo.models import Demonstration
from footpath.demo.switching import can_switch, cast, roles
from footpath.ui.panels import Panel


def sign_in(_thing: object, _person: object, _now: datetime) -> Panel | None:
    """Who can be tried, with one click or with which password; nothing on a database that is not the
    demonstration's.
    """
    if not Demonstration.objects.exists():
        return None
    facts = {"cast": cast().items(), "password": PASSWORD, "roles": roles() if can_switch() else []}
    return Panel("demo/sign_in.html", facts)
