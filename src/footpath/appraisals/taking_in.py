"""How does a rating come in, lose its moment among others, and go for good?

A rating is one locked row in the spool, without a person and without a moment. A recurring tick moves the spool on in
batches of five or more, in an order of its own and under new ids; the close moves what is left and rewrites all of
them; once the report is made none is left.
"""

from collections.abc import Mapping
from random import Random, SystemRandom
from typing import Any
from uuid import uuid4

from django.db import connection, transaction

from footpath.appraisals import states
from footpath.appraisals.locked import lock_without_moment
from footpath.appraisals.models import Appraisal
from footpath.appraisals.models.ratings import SpooledRating, StoredRating
from footpath.pure.disclosure import K

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers both move


def spool(appraisal_id: int, *, group: str, steps: Mapping[str, int], words: Mapping[str, Any], passes: bool) -> None:
    """Take a rating in, in the transaction of the verb; whose it is, nothing says."""
    said = {"steps": dict(steps), "words": dict(words), "passes": passes}
    SpooledRating.objects.create(appraisal_id=appraisal_id, group=group, locked=lock_without_moment(said))


def move(appraisal: Appraisal, *, luck: Random | None = None) -> int:
    """Move what lies in the spool of an open one, if it is five or more; how many were moved. Of two workers one moves,
    the other finds that it is done.
    """
    rows = list(SpooledRating.objects.filter(appraisal=appraisal))
    if len(rows) < K:
        return 0
    with transaction.atomic():
        held = Appraisal.objects.select_for_update(no_key=True).filter(pk=appraisal.pk, state=states.COLLECTING).first()
        _overwrite()
        gone = SpooledRating.objects.filter(pk__in=[row.pk for row in rows]).delete()[0]
        if held is None or (GUARDED and gone != len(rows)):
            transaction.set_rollback(True)
            return 0
        _keep(appraisal.pk, [(row.group, row.locked) for row in rows], luck)
    return len(rows)


def move_rest(appraisal: Appraisal, *, luck: Random | None = None) -> None:
    """Move what is left in the spool and rewrite all ratings in an order that says nothing; in the transaction of the
    close, when no rating can come any more.
    """
    rows: list[tuple[str, str]] = []
    for kind in (SpooledRating, StoredRating):
        rows += kind._default_manager.filter(appraisal=appraisal).values_list("group", "locked")
    destroy(appraisal)
    _keep(appraisal.pk, rows, luck)


def destroy(appraisal: Appraisal) -> None:
    """Every rating goes: it was called off, or the report is made."""
    _overwrite()
    for kind in (SpooledRating, StoredRating):
        kind._default_manager.filter(appraisal=appraisal).delete()


def destroy_of(appraisal: Appraisal, group: str) -> None:
    """What one who is named has said goes with them."""
    _overwrite()
    for kind in (SpooledRating, StoredRating):
        kind._default_manager.filter(appraisal=appraisal, group=group).delete()


def wipe() -> None:
    """Leave nothing of what was moved or destroyed in the pages and the log of the database, as far as it lets us;
    outside of a transaction. What stays in backups is said in docs/anonymity.md.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for kind in (SpooledRating, StoredRating):
                cursor.execute(f"VACUUM {connection.ops.quote_name(kind._meta.db_table)}")


def _overwrite() -> None:
    """What is deleted from here on is overwritten, not merely given free."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _keep(appraisal_id: int, rows: list[tuple[str, str]], luck: Random | None) -> None:
    """Write ratings anew: shuffled, each under an id that says nothing."""
    (luck or SystemRandom()).shuffle(rows)
    StoredRating.objects.bulk_create(
        StoredRating(pk=uuid4(), appraisal_id=appraisal_id, group=group, locked=text) for group, text in rows
    )
