"""Is this installation well, and what is to be mended?"""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.db import DatabaseError, InterfaceError, connection

from footpath.site.doctor import contents, database, machine, work
from footpath.site.doctor.finding import Finding, Verdict, mend, note

__all__ = ["Finding", "Verdict", "examine"]

WITHOUT_DATABASE: tuple[Callable[[], Finding], ...] = (
    machine.python,
    machine.data_folder,
    machine.free_space,
    machine.secret_key,
    machine.static_files,
    machine.address,
    machine.time_zones,
    machine.mail_server,
    machine.coach_rules,
)
IN_DATABASE: tuple[Callable[[datetime], Finding], ...] = (
    database.migrations,
    database.keeping,
    work.worker,
    work.waiting,
    work.parked,
    work.outbox,
    work.mailbox,
    work.webhooks,
    work.forecasts,
    contents.administrators,
    contents.clock,
    contents.zones,
    contents.search_index,
    contents.files,
)


def examine(*, now: datetime) -> Iterator[Finding]:
    """All checks, each on its own: one that fails is a finding, and the next is tried. Nothing is changed."""
    for check in WITHOUT_DATABASE:
        yield check()
    reached = database.reached()
    yield reached
    if reached.verdict is Verdict.MEND:
        yield note("the rest", f"{len(IN_DATABASE)} more checks need the database; please come again when it answers.")
        return
    for question in IN_DATABASE:
        yield _tried(question, now)


def _tried(question: Callable[[datetime], Finding], now: datetime) -> Finding:
    try:
        return question(now)
    except (DatabaseError, InterfaceError) as error:  # a table that is not there yet, a connection that went away
        if not connection.in_atomic_block:
            connection.close()
        about = question.__name__.replace("_", " ")
        return mend(about, f"The database cannot say: {database.one_line(error)}")
