"""What do people practice, learn and thank for in the scene, and what is typed there?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.appraisals.standing import Appraised
from tests.appraisals.standing import standing as appraised
from tests.bids.standing import Bids
from tests.bids.standing import standing as put_out
from tests.cast import Cast
from tests.conversations.grouping import Groups
from tests.conversations.grouping import for_tables as around_tables
from tests.conversations.tabling import AtTheTable
from tests.conversations.tabling import standing as at_the_table
from tests.growth.coaching.coaches import for_tables, typed_on_talk
from tests.growth.councils import Across
from tests.growth.councils import standing as across
from tests.growth.planning import places, standing
from tests.growth.practicing import Practiced, practiced
from tests.growth.rehearsing import Rehearsed, rehearsed
from tests.growth.routing import started, typed_on_program
from tests.growth.visiting import Around
from tests.growth.visiting import for_tables as around
from tests.growth.welcoming import places_of, typed_on
from tests.growth.welcoming import standing as welcomed
from tests.growth.workshopping import Room, room
from tests.recognition.rewarding import WORDS, Small, small
from tests.recognition.thanking import Stood, stood

from footpath.growth.models import CoachingTalk, Onboarding, Plan, Program
from footpath.requests.models import ServiceRequest


@dataclass(frozen=True)
class Better:
    """Ben's plan, his onboarding, a coaching talk with him, what is practiced, a workshop, thanks and small rewards."""

    cast: Cast
    plan: Plan
    onboarding: Onboarding
    program: Program
    coaching: CoachingTalk
    practiced: Practiced
    rehearsed: Rehearsed
    thanks: Stood
    small: Small
    room: Room
    bids: Bids
    across: Across
    tables: AtTheTable
    around: Around
    groups: Groups
    appraised: Appraised

    def things(self, route: str) -> dict[str, Any]:
        """What a number in an address stands for, by the first word of the address."""
        return {
            "action-plans": self.appraised.report if "/from-360/" in route else self.plan,
            "onboarding": self.cast.ben if "/begin/" in route else self.onboarding,
            "program": self.program,
            "coaching": self.coaching,
            "practice": self.practiced.at(route, self.cast),
            "role-plays": self.rehearsed.at(route, self.cast),
            "rewards": self.small.at(route),
            "thanks": self.thanks.at(route),
            "streaks": self.cast.facilities,
            "360": self.appraised.at(route),
            "focus-groups": self.groups.at(route),
            "visits": self.around.visit,
            "lunches": self.around.lunch,
            "across": self.across.at(route),
            "round-tables": self.tables.at(route),
            "skills": self.cast.facilities,
        }

    def places(self) -> dict[str, int]:
        """Other numbers of addresses."""
        return {
            **places(self.plan),
            **places_of(self.onboarding),
            "rater": self.appraised.rater.pk,
            "coached": self.cast.ben.pk,
            "person": self.cast.ben.pk,
            "place": self.around.visit.place_id or 0,
        }

    def typed(self, word: str, verb: str, now: datetime) -> dict[str, Any] | None:
        """What is typed at an address that begins with that word; None where it is none of these."""
        if word == "onboarding":
            return typed_on(self.onboarding, self.cast)
        of_rooms = {
            "program": lambda: typed_on_program(self.cast, now),
            "rewards": lambda: WORDS,
            "thanks": self.thanks.typed,
            "coaching": lambda: typed_on_talk(now),
            "role-plays": lambda: self.rehearsed.typed(verb),
            "360": lambda: self.appraised.typed(self.cast),
            "workbook": self.room.typed,
            "bids": self.bids.typed,
            "across": self.across.typed,
            "round-tables": self.tables.typed,
            **dict.fromkeys(("visits", "lunches", "skills"), self.around.typed),
        }
        return of_rooms[word]() if word in of_rooms else None


def better(cast: Cast, request: ServiceRequest, now: datetime) -> Better:
    """Set that part of the scene."""
    return Better(
        cast=cast,
        plan=standing(cast, now),
        onboarding=welcomed(cast, now),
        program=started(cast, now=now),
        coaching=for_tables(cast, now),
        practiced=practiced(cast, now),
        rehearsed=rehearsed(cast, now),
        thanks=stood(cast, request, now),
        small=small(cast, now),
        room=room(cast, now),
        bids=put_out(cast, now),
        across=across(cast, now),
        tables=at_the_table(cast, now),
        around=around(cast, now),
        groups=around_tables(cast, now),
        appraised=appraised(cast, now),
    )
