"""Who had a part in what was delivered in two years, and who thanked whom?"""

from datetime import datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, told
from footpath.history.record import record_told
from footpath.people.models import Person
from footpath.recognition.actions import note_parts
from footpath.recognition.events import ThanksWritten
from footpath.recognition.locked import lock
from footpath.recognition.models import Recipient, ThankNote, WhoReads
from footpath.requests.models import Need, ServiceRequest

AT_ONCE = 500  # deliveries
# How many notes in how many days, from how many days ago: the habit has grown.
WAVES = ((110, 90, 3), (90, 270, 93), (50, 365, 363))
SEEN = {WhoReads.PRIVATE: 5, WhoReads.TEAM: 3, WhoReads.PUBLIC: 4}
SHORT = 60  # signs of what was asked, where a note names it
FREE = 0.15  # the share of notes that no request is behind
Row = tuple[int, int, int, str, datetime]  # request, who asked, who did it, what, accepted


def thank_for_two_years(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Names on every delivery, and some 250 notes."""
    delivered = ServiceRequest.objects.filter(delivered_at__isnull=False).order_by("delivered_at", "pk")
    keys = list(delivered.values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        note_parts(keys[at : at + AT_ONCE])
    waited = Need.objects.filter(ended_at=None, parent__delivered_at__isnull=False)
    for parent in waited.order_by("parent__delivered_at").values_list("parent", flat=True):
        note_parts([parent])  # those that were done first stand already
    _write(_drawn(northfield, now, lots), now)


def _drawn(northfield: Northfield, now: datetime, lots: Lots) -> list[tuple[ThankNote, int]]:
    """The notes, with whom each of them thanks."""
    words, people = told("thanks"), {one.pk: one for one in northfield.people.values() if one.is_active}
    teams = {one.pk: name for name, found in northfield.members.items() for one in found}
    found: list[tuple[ThankNote, int]] = []
    for number, (count, days, since) in enumerate(WAVES):
        rows = _rows(now - timedelta(days=days + since), now - timedelta(days=since), people)
        luck = lots.many("thanks", number)
        for row in sorted(luck.sample(rows, min(count, len(rows))), key=lambda row: row[4]):
            request, asker, doer, what, at = row
            free = luck.random() < FREE
            near = [one for one, team in teams.items() if team == teams.get(asker) and one != asker and one in people]
            to = luck.choice(near) if free and near else doer
            did, effect = luck.choice(words["free" if to != doer else "asked"])
            texts = {"did": did.format(what=f"“{what}”"), "effect": effect if luck.random() < 0.85 else ""}
            seen = luck.choices(list(SEEN), list(SEEN.values()))[0]
            moment = min(at + timedelta(hours=luck.uniform(0.2, 30)), now - timedelta(hours=30))
            note = ThankNote(
                written_by_id=asker, written_at=moment, seen=seen, locked=lock(texts),
                request_id=request if to == doer else None,
            )  # fmt: skip
            found.append((note, to))
    return found


def _rows(since: datetime, until: datetime, people: dict[int, Person]) -> list[Row]:
    """What was accepted in these days, of and by people who still work here; nothing that was asked in confidence."""
    accepted = ServiceRequest.objects.filter(accepted_at__gte=since, accepted_at__lt=until, asked_for=None)
    accepted = accepted.exclude(service__confidential=True).exclude(version__confidential=True).order_by("pk")
    rows = accepted.values_list("pk", "asker", "assignee", "title", "accepted_at")
    return [
        (pk, asker, doer, what, at)
        for pk, asker, doer, what, at in rows
        if at and asker in people and doer in people and asker != doer and len(what) < SHORT
    ]


def _write(drawn: list[tuple[ThankNote, int]], now: datetime) -> None:
    notes = ThankNote.objects.bulk_create([note for note, _to in drawn])
    to = {note.pk: to for note, (_note, to) in zip(notes, drawn, strict=True)}
    Recipient.objects.bulk_create(
        Recipient(note=note, person_id=to[note.pk], hidden_at=note.written_at if note.pk % 29 == 0 else None)
        for note in notes
    )
    givers = Person.objects.in_bulk([note.written_by_id for note in notes])
    record_told((ThanksWritten(), note, givers[note.written_by_id], note.written_at) for note in notes)
