"""How many have answered, as far as that may be known while a wave is open? (AN-11, AN-13)"""

from django.db.models import Count, Q

from footpath.surveys.models import Invitation, Wave


def asked_and_waiting(wave: Wave) -> tuple[int, int]:
    """How many people are asked, and how many wait until their budget of questions has room."""
    rows = Invitation.objects.filter(wave=wave)
    found = rows.aggregate(asked=Count("pk", filter=Q(waits=False)), waiting=Count("pk", filter=Q(waits=True)))
    return found["asked"], found["waiting"]


def rate(wave: Wave) -> int | None:
    """The share of all who were asked that has answered, in percent, rounded to ten; None where fewer are asked than
    may be shown. There is no rate of a part of them, and no list: who has not answered stands on no page.
    """
    rows = Invitation.objects.filter(wave=wave, waits=False)
    found = rows.aggregate(asked=Count("pk"), done=Count("pk", filter=Q(done=True)))
    if found["asked"] < wave.threshold:
        return None
    share: int = round(10 * found["done"] / found["asked"]) * 10
    return share
