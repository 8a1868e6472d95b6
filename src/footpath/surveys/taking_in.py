"""How does an answer come in, lose its moment among others, and go for good?

An anonymous answer is one row in the spool, without a person and without a moment. A recurring tick moves the spool
on in batches of the threshold or more, in an order of its own and under new ids; the close moves what is left and
rewrites all answers of the wave, so that in the end nothing tells one batch from another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random, SystemRandom
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from footpath.surveys.checking import asked_items
from footpath.surveys.models import Invitation, ItemKind, Mode, Wave, WaveState
from footpath.surveys.models.answers import Response, Sealed, Spooled

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers both move
AT_A_TIME = 2000


def spool(
    wave_id: int, *, cells: Mapping[str, str], answers: Mapping[str, Any], quality: Mapping[str, str], of: int | None
) -> None:
    """Take an answer in, in the transaction of the verb; `of` is the person to whom a link is kept, sealed: none of an
    anonymous wave.
    """
    row = Spooled.objects.create(wave_id=wave_id, cells=dict(cells), answers=dict(answers), quality=dict(quality))
    if of is not None:
        Sealed.objects.create(answer=row.pk, wave_id=wave_id, person_id=of)


def move(wave: Wave, *, luck: Random | None = None) -> int:
    """Move what lies in the spool of an open wave, if it is as many as its threshold; how many were moved."""
    return move_on(wave, in_spool(wave), luck=luck)


def in_spool(wave: Wave) -> list[Spooled]:
    """What lies there, as far as one move takes it."""
    return list(Spooled.objects.filter(wave=wave)[:AT_A_TIME])


def move_on(wave: Wave, rows: Sequence[Spooled], *, luck: Random | None = None) -> int:
    """Move these; how many were moved. Of two workers one moves, the other finds that it is done."""
    if len(rows) < wave.threshold:
        return 0
    with transaction.atomic():
        held = Wave.objects.select_for_update(no_key=True).filter(pk=wave.pk, state=WaveState.OPEN).first()
        if held is None or not _taken(rows):
            transaction.set_rollback(True)
            return 0
        _add_quality(held, rows)
        _keep(wave.pk, [(None, row.pk, row.cells, row.answers) for row in rows], luck)
    return len(rows)


def move_rest(wave: Wave, *, luck: Random | None = None) -> None:
    """Move what is left in the spool and rewrite all answers in an order that says nothing; in the transaction of the
    close, when no answer can come any more.
    """
    _overwrite()
    spooled = list(Spooled.objects.filter(wave=wave))
    answered = list(Response.objects.filter(wave=wave))
    _add_quality(wave, spooled)
    Spooled.objects.filter(wave=wave).delete()
    Response.objects.filter(wave=wave).delete()
    rows = [(None, row.pk, row.cells, row.answers) for row in spooled]
    _keep(wave.pk, [*rows, *((row.batch, row.pk, row.cells, row.answers) for row in answered)], luck)


def wipe() -> None:
    """Leave nothing of what was moved or erased in the pages and the log of the database, as far as it lets us; outside
    of a transaction. What stays in backups of the same day is said in docs/anonymity.md.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for kind in (Spooled, Response, Sealed):
                cursor.execute(f"VACUUM {connection.ops.quote_name(kind._meta.db_table)}")


def erase_all(wave: Wave) -> None:
    """Every raw answer of a wave goes, and every link; figures that have left are not computed again."""
    _overwrite()
    for kind in (Spooled, Response, Sealed):
        kind._default_manager.filter(wave=wave).delete()


def erase_of(wave: Wave, person_id: int) -> bool:
    """The answer of somebody goes, with its link; False where no link is kept, so that nobody can find it."""
    _overwrite()
    answers = list(Sealed.objects.filter(wave=wave, person_id=person_id).values_list("answer", flat=True))
    Spooled.objects.filter(pk__in=answers).delete()
    Response.objects.filter(pk__in=answers).delete()
    return bool(Sealed.objects.filter(answer__in=answers).delete()[0])


def erase_about(about: str) -> None:
    """All that was said of one person goes when they are erased: nobody else ever read it."""
    _overwrite()
    asked = Invitation.objects.filter(about=about)
    for wave in set(asked.values_list("wave", flat=True)):
        for kind in (Spooled, Response):
            rows = kind._default_manager.filter(wave=wave)
            said = [pk for pk, cells in rows.values_list("pk", "cells") if cells.get("about") == about]
            rows.filter(pk__in=said).delete()
    asked.delete()


def forget_links(wave: Wave) -> None:
    """The wave protects more from now on: whose an answer is, nobody can find out any more, nor from an older copy of
    the links: what was moved gets new ids now, and what lies in the spool gets them when it is moved.
    """
    _overwrite()
    Sealed.objects.filter(wave=wave).delete()
    answered = list(Response.objects.filter(wave=wave))
    Response.objects.filter(wave=wave).delete()
    _keep(wave.pk, [(row.batch, row.pk, row.cells, row.answers) for row in answered], None)


def forget_parts(wave: Wave) -> None:
    """The figures are out, so no answer has to say any more in which part of the house it was given: whoever was asked
    alone with its values, or alone among them has answered, could be matched with it from the list of who was asked.
    """
    _overwrite()
    Response.objects.filter(wave=wave).update(cells={})


def named(wave: Wave) -> list[tuple[int, Mapping[str, Any]]]:
    """Who said what in a survey with names, for whoever was announced as its reader (running/named.py): (person,
    answers). Of any other survey nothing, whoever asks.
    """
    if not Wave.objects.filter(pk=wave.pk, mode=Mode.IDENTIFIED).exists():
        return []
    people = dict(Sealed.objects.filter(wave=wave).values_list("answer", "person_id"))
    rows = Response.objects.filter(wave=wave, pk__in=people).values_list("pk", "answers")
    return [(people[pk], answers) for pk, answers in rows]


def authors_of(wave: Wave, text: str) -> list[int]:
    """Whose answers say exactly this in own words, where links are kept: for two officers alone
    (actions/agree_to_unseal). What somebody has chosen among what was offered opens no link.
    """
    if wave.mode != "confidential":
        return []
    own_words = {item.key for item in asked_items(wave.version) if item.kind == ItemKind.OPEN}
    rows = Response.objects.filter(wave=wave).values_list("pk", "answers")
    found = [pk for pk, answers in rows if text in (value for key, value in answers.items() if key in own_words)]
    return list(Sealed.objects.filter(answer__in=found).values_list("person_id", flat=True))


def _overwrite() -> None:
    """What is deleted from here on is overwritten, not merely given free."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _taken(rows: Sequence[Spooled]) -> bool:
    """Take rows out of the spool; False where another worker has taken some of them already."""
    _overwrite()
    gone = Spooled.objects.filter(pk__in=[row.pk for row in rows]).delete()[0]
    return not GUARDED or gone == len(rows)


def _keep(wave_id: int, rows: list[tuple[int | None, UUID, Any, Any]], luck: Random | None) -> None:
    """Write answers anew: shuffled, each under an id that says nothing; sealed links follow them."""
    (luck or SystemRandom()).shuffle(rows)
    new = {old: uuid4() for _batch, old, _cells, _answers in rows}
    Response.objects.bulk_create(
        [
            Response(pk=new[old], wave_id=wave_id, batch=batch, cells=cells, answers=answers)
            for batch, old, cells, answers in rows
        ],
        batch_size=500,
    )
    links = Sealed.objects.filter(wave_id=wave_id)
    kept = links.exclude(wave__mode=Mode.ANONYMOUS)  # a link that came in while the wave became anonymous goes here
    moved = [
        Sealed(answer=new[one.answer], wave_id=wave_id, person_id=one.person_id) for one in kept if one.answer in new
    ]
    links.filter(answer__in=list(new)).delete()
    Sealed.objects.bulk_create(moved, batch_size=500)


def _add_quality(wave: Wave, rows: Sequence[Spooled]) -> None:
    """Add the flags of these answers to those of the wave; with an answer they go no further."""
    counts = {key: Counter(found) for key, found in wave.quality.items()}
    for row in rows:
        for key, bucket in row.quality.items():
            counts.setdefault(key, Counter())[bucket] += 1
    wave.quality = {key: dict(found) for key, found in counts.items()}
    Wave.objects.filter(pk=wave.pk).update(quality=wave.quality)
