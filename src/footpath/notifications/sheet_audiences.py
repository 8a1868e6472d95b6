"""Who is told of what happens to a service worksheet? The two, and nobody else."""

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.history.models import Event


def sheet_provider(sheet: Worksheet, _event: Event) -> set[int | None]:
    """Who asked."""
    return {sheet.provider_id}


def sheet_customer(sheet: Worksheet, _event: Event) -> set[int | None]:
    """Who is asked, once they know of it."""
    return {sheet.customer_id} if sheet.sent_at is not None and sheet.state != states.SEALED else set()


def both_of_sheet(sheet: Worksheet, _event: Event) -> set[int | None]:
    """Both of them."""
    return {sheet.provider_id, sheet.customer_id}
