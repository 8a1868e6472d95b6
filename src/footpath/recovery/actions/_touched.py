"""How is it noted whom something touches?"""

from collections.abc import Iterable

from footpath.people.models import Person, Team
from footpath.recovery.models import Recovery, Touched


def touch_all(recovery: Recovery, whom: Iterable[Person | Team], *, also: Person | None = None) -> list[Touched]:
    """Note these people and teams, and whom its request is for; those who are noted already stay. Those who are new."""
    it = recovery.request
    people = [one for one in whom if isinstance(one, Person)] + [one for one in (it and it.customer, also) if one]
    teams = [one for one in whom if isinstance(one, Team)]
    known = {(one.person_id, one.team_id) for one in Touched.objects.filter(recovery=recovery)}
    rows = [Touched(recovery=recovery, person=one) for one in people]
    rows += [Touched(recovery=recovery, team=one) for one in teams]
    new = list({key: row for row in rows if (key := (row.person_id, row.team_id)) not in known}.values())
    Touched.objects.bulk_create(new, ignore_conflicts=True)
    return new
