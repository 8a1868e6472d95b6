"""How does somebody say what they want to be written about, and when?"""

from datetime import time

from django.db import transaction

from footpath.notifications.groups import Group, How
from footpath.notifications.models import MailHours, Preference
from footpath.people.models import Person


@transaction.atomic
def prefer(
    wishes: dict[Group, How], *, quiet_from: time, quiet_until: time, days_off: list[int], digest_at: time, by: Person
) -> None:
    """Keep how somebody wants to hear of each group, and their hours. It concerns nobody else and leaves no event.

    Raises ValueError for a week of seven days off.
    """
    if set(days_off) >= set(range(7)):
        raise ValueError("somebody who is never written to chooses 'only in the app'")
    for group, how in wishes.items():
        Preference.objects.update_or_create(person=by, group=group, defaults={"how": how})
    hours = {"quiet_from": quiet_from, "quiet_until": quiet_until, "days_off": sorted(days_off), "digest_at": digest_at}
    MailHours.objects.update_or_create(person=by, defaults=hours)
