"""Which way does an appraisal take, and who reads what is said when?"""

from datetime import timedelta
from typing import Final

SETUP: Final = "setup"  # which behaviors, until when
NOMINATION: Final = "nomination"  # customers are drawn, the person proposes coworkers, whoever leads them agrees
COLLECTING: Final = "collecting"  # all rate; nobody sees anything
CLOSED: Final = "closed"  # nobody rates any more; the figures are made
OWNER_ONLY: Final = "owner_only"  # the person reads them first, with a coach if they want one
SHARED: Final = "shared"  # whoever leads them reads them, too
PLAN: Final = "plan"  # what follows is agreed and written down
PULSE: Final = "pulse"  # the same is asked again
CANCELLED: Final = "cancelled"  # what was answered is gone

AHEAD: dict[str, tuple[str, ...]] = {
    SETUP: (NOMINATION, CANCELLED),
    NOMINATION: (COLLECTING, CANCELLED),
    COLLECTING: (CLOSED, CANCELLED),
    CLOSED: (OWNER_ONLY,),
    OWNER_ONLY: (SHARED, PLAN),
    SHARED: (PLAN, PULSE),
    PLAN: (PULSE,),
    PULSE: (),
    CANCELLED: (),
}
BEFORE_CLOSE = (SETUP, NOMINATION, COLLECTING)
READ = (OWNER_ONLY, SHARED, PLAN, PULSE)  # the person reads their report
AGREEABLE = (OWNER_ONLY, SHARED, PLAN)  # what follows can be written down, or put in better words

FEWEST_ITEMS, MOST_ITEMS = 8, 12
FEWEST_PEERS, MOST_PEERS = 3, 8
FEWEST_CUSTOMERS, MOST_CUSTOMERS = 5, 12
MOST_STRUCK = 2
LEAST_REPORTS = 3  # fewer are asked among the peers: as a group of their own they would never be told
LOOKED_BACK = timedelta(days=180)  # over which service counts
MINUTES = 6  # of the month's budget of questions
LEAST_DAYS, MOST_DAYS, USUAL_DAYS = 5, 42, 14  # to answer
OWNER_DAYS = 5  # working days for which the report is its owner's alone
PULSE_AFTER = timedelta(days=182)
PULSE_OPEN = timedelta(days=14)
APART = timedelta(days=90)  # between two of one person: side by side they would tell of whoever was asked in one alone
LATE_BY = timedelta(days=2)  # before the close nobody new is asked any more
