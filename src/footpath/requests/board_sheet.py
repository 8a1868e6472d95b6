"""What does a part of a board say as rows of a table?"""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.numbers import number_of
from footpath.requests.wording import state_word
from footpath.ui.tables import Cell

_COLUMNS = (
    "pk", "title", "service__name", "customer_team__name", "asker__name", "assignee__name", "state", "waits_for",
    "needed_by", "submitted_at", "complete_at", "promised_day", "next_due_at", "chance_kept", "paused_seconds",
)  # fmt: skip


def header() -> list[str]:
    """The columns of `rows_of`."""
    return [
        _("Request"), _("Title"), _("Service"), _("Customer"), _("Asked by"), _("With"), _("State"), _("Waits for"),
        _("Needed by"), _("Asked"), _("Complete since"), _("Promised"), _("Next due"), _("Chance kept"),
        _("Paused (seconds)"),
    ]  # fmt: skip


def rows_of(found: ServiceRequestQuerySet, reader: Person) -> Iterator[list[Cell]]:
    """Each request as the board has it, some hundred at a time; moments in the reader's zone."""
    zone = reader.timezone
    for pk, title, service, customer, asker, assignee, state, waits_for, *rest in found.values_list(*_COLUMNS).iterator(
        500
    ):
        needed, asked, complete, promised, due, chance, paused = rest
        moments = [timezone.localtime(at, zone) if at else None for at in (asked, complete)]
        yield [
            number_of(pk), title, service, customer, asker, assignee, state_word(state), waits_for, needed, *moments,
            promised, timezone.localtime(due, zone) if due else None, None if chance is None else round(chance, 4),
            paused,
        ]  # fmt: skip
