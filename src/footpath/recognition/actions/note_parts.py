"""How are those named who had a part in what was delivered?"""

from collections.abc import Collection

from django.db import transaction

from footpath.recognition.credits import parts_of
from footpath.recognition.models import Contribution


@transaction.atomic
def note_parts(keys: Collection[int]) -> int:
    """Name everybody of whom Footpath knows it, on the deliveries with these keys; safe to run twice. Who took their
    name off is not put there again. Returns how many names are new.
    """
    found = parts_of(keys)
    there = Contribution.objects.filter(request__in=keys)
    known = set(there.values_list("request_id", "person_id", "part"))
    left = set(there.exclude(left_at=None).values_list("request_id", "person_id"))
    rows = [
        Contribution(request_id=one.request, person_id=one.person, part=one.part, at=at)
        for one, at in found.items()
        if one not in known and one[:2] not in left
    ]
    Contribution.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len(rows)
