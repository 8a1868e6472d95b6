"""How are people asked, as far as their budgets of questions have room?"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from footpath.people.actions import draw_for_all
from footpath.people.models import Person
from footpath.surveys.audience import Asked
from footpath.surveys.invitations import code_of, drawn_about, drawn_as, hash_of
from footpath.surveys.models import Invitation, Wave


def make_invitations(
    wave: Wave, asked: Sequence[tuple[Asked, Mapping[str, str]]], *, now: datetime
) -> list[Invitation]:
    """An invitation each, with the cells that hold for its answer; those for whom there is no room wait."""
    rows = [Invitation(wave=wave, person=one.person, about=one.about, cells=dict(cells)) for one, cells in asked]
    fits = room_for(wave, [(one.person, one.about) for one, _cells in asked], now=now)
    for row in rows:
        row.code_hash = hash_of(code_of(row))
        row.is_open = (row.person_id, row.about) in fits
        row.waits = not row.is_open
        row.messages = int(row.is_open)
    return Invitation.objects.bulk_create(rows, batch_size=500)


def room_for(wave: Wave, asked: Sequence[tuple[Person, str]], *, now: datetime) -> set[tuple[int, str]]:
    """Of those who are asked (person, about), the ones in whose budget there is room now; it is drawn at once."""
    found: set[tuple[int, str]] = set()
    for about in sorted({about for _person, about in asked}):
        people = [person for person, what in asked if what == about]
        minutes = max(1, wave.version.minutes)
        drawn = draw_for_all(people, drawn_as(wave.instrument), minutes, about=drawn_about(wave.pk, about), now=now)
        found |= {(pk, about) for pk in drawn}
    return found
