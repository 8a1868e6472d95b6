"""Which way does a service worksheet take?"""

from typing import Final

DRAFT: Final = "draft"  # the provider has not sealed what they think
SEALED: Final = "sealed"  # sealed; it waits for a second one of its round, or for room in the customer's budget
SENT: Final = "sent"
ACCEPTED: Final = "accepted"  # the customer has said that they will answer
DECLINED: Final = "declined"  # without a reason; also where they would rather answer with others
EXPIRED: Final = "expired"
TAKEN_BACK: Final = "taken_back"
REVEALED: Final = "revealed"  # answered: in the same instant both read both
DISCUSSED: Final = "discussed"
SETTLED: Final = "settled"  # what was agreed has been agreed; it is looked at again on a day
RECHECK: Final = "recheck"  # both rate once more, sealed again
CLOSED: Final = "closed"

AHEAD: dict[str, tuple[str, ...]] = {
    DRAFT: (SEALED,),
    SEALED: (SENT, TAKEN_BACK),
    SENT: (ACCEPTED, DECLINED, EXPIRED, TAKEN_BACK, REVEALED),
    ACCEPTED: (DECLINED, EXPIRED, TAKEN_BACK, REVEALED),
    DECLINED: (),
    EXPIRED: (),
    TAKEN_BACK: (),
    REVEALED: (DISCUSSED, SETTLED, RECHECK),
    DISCUSSED: (SETTLED, RECHECK),
    SETTLED: (RECHECK,),
    RECHECK: (CLOSED,),
    CLOSED: (),
}
BEFORE = (DRAFT, SEALED, SENT, ACCEPTED)  # nobody reads anything of the other side
ASKED = (SENT, ACCEPTED)  # the customer has it
OPEN_EYES = (REVEALED, DISCUSSED, SETTLED, RECHECK, CLOSED)  # both have read both
TALKING = (REVEALED, DISCUSSED, SETTLED)
OVER = (DECLINED, EXPIRED, TAKEN_BACK, CLOSED)
UNKNOWN_TO_CUSTOMER = (DRAFT, SEALED)
