"""What may be said of the ratings of one person, once it is closed? The one exit: nothing else reads them."""

from random import Random, SystemRandom
from typing import Any

from footpath.appraisals.locked import unlock
from footpath.appraisals.models import Appraisal, Group
from footpath.appraisals.models.ratings import StoredRating
from footpath.pure.rater_release import Rating, released

NAMED = (Group.SELF, Group.SUPERVISOR)  # identified, and told so


def figures_of(appraisal: Appraisal, *, luck: Random | None = None) -> dict[str, Any]:
    """All that will ever be read: what groups say, and what the two who are named have said."""
    rows = [(row.group, unlock(row.locked)) for row in StoredRating.objects.filter(appraisal=appraisal)]
    keys = [item["key"] for item in appraisal.items]
    others = [
        Rating(group, said.get("steps", {}), said.get("words", {}), bool(said.get("passes")))
        for group, said in rows
        if group not in NAMED
    ]
    found = released(others, keys, luck or SystemRandom())
    named = {group: said for group, said in rows if group in NAMED}
    for group in NAMED:
        said = named.get(group, {})
        found[group.value] = {"steps": said.get("steps", {}), "words": said.get("words", {})}
    return found
