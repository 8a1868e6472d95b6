"""What can happen to persons, teams and working hours?"""

from footpath.people.events.entering import FactorsDropped, Invited, PasswordSet, TokenMade, TokensRevoked
from footpath.people.events.lists import ListDue, ListLookedThrough, PairNoted
from footpath.people.events.organization import DecidersNamed, OrganizationChanged
from footpath.people.events.persons import (
    PersonAdded,
    PersonAway,
    PersonBack,
    PersonChanged,
    PersonDeactivated,
    PersonErased,
    PersonReactivated,
    RoleGiven,
    RoleTaken,
)
from footpath.people.events.staffing import StaffingTakenBack, StaffingTakenIn
from footpath.people.events.teams import HoursSaved, PairStated, TeamAdded, TeamChanged, TeamJoined, TeamLed, TeamLeft

__all__ = [
    "DecidersNamed",
    "FactorsDropped",
    "HoursSaved",
    "Invited",
    "ListDue",
    "ListLookedThrough",
    "OrganizationChanged",
    "PairNoted",
    "PairStated",
    "PasswordSet",
    "PersonAdded",
    "PersonAway",
    "PersonBack",
    "PersonChanged",
    "PersonDeactivated",
    "PersonErased",
    "PersonReactivated",
    "RoleGiven",
    "RoleTaken",
    "StaffingTakenBack",
    "StaffingTakenIn",
    "TeamAdded",
    "TeamChanged",
    "TeamJoined",
    "TeamLed",
    "TeamLeft",
    "TokenMade",
    "TokensRevoked",
]
