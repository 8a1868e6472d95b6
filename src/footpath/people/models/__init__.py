"""What is kept of people and teams?"""

from footpath.people.models.budget import Draw, MonthOfQuestions, What
from footpath.people.models.hours import Organization, WorkingHours
from footpath.people.models.pairs import ListLook, Often, Pair, PairNote
from footpath.people.models.persons import Person, PersonManager
from footpath.people.models.staffing import StaffingMonth
from footpath.people.models.teams import Absence, AbsenceQuerySet, Membership, MembershipQuerySet, Team
from footpath.people.programs.models import Answered, Token
from footpath.people.sign_in.models import KnownPlace, Try

__all__ = [
    "Absence",
    "AbsenceQuerySet",
    "Answered",
    "Draw",
    "KnownPlace",
    "ListLook",
    "Membership",
    "MembershipQuerySet",
    "MonthOfQuestions",
    "Often",
    "Organization",
    "Pair",
    "PairNote",
    "Person",
    "PersonManager",
    "StaffingMonth",
    "Team",
    "Token",
    "Try",
    "What",
    "WorkingHours",
]
