"""Who plays in the demonstration and in every test? Ana asks, Ben serves, Cleo leads, Dov is an outsider, Eve
administers, Max manages above both sides.
"""

from dataclasses import dataclass
from datetime import date, datetime

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.people import actions as people
from footpath.people.models import Person, Team, WorkingHours

ZONE = "Europe/Berlin"
WEEK = [[[480, 720], [780, 1020]]] * 5 + [[], []]  # 8:00 to 12:00 and 13:00 to 17:00
BEGAN = date(2014, 1, 1)


@dataclass(frozen=True)
class Cast:
    """Everybody by name, with their teams and the service that Ana asks for."""

    ana: Person
    ben: Person
    cleo: Person
    dov: Person
    eve: Person
    max: Person
    northfield: Team
    flight_operations: Team
    facilities: Team
    sales: Team
    hours: WorkingHours
    move: Service


MOVE_FORM = [
    {"key": "from_room", "label": "Which room do you leave?", "kind": "text"},
    {"key": "to_room", "label": "Where to?", "kind": "text"},
    {"key": "places", "label": "How many places?", "kind": "number"},
    {
        "key": "signs_off",
        "label": "Who signs off the floor plan?",
        "kind": "text",
        "why": "The landlord asks us for a name; with it we can start the same day.",
    },
    {
        "key": "plan",
        "label": "Floor plan",
        "kind": "file",
        "why": "A photo of a sketch is fine.",
        "required": False,
    },
]


def welcome(now: datetime, *, password_hash: str = "") -> Cast:
    """Found Northfield airport with its named cast, through the verbs."""
    hours = people.save_hours(WorkingHours(), name="Office, Berlin", zone=ZONE, week=WEEK, country="", by=None, now=now)

    def person(name: str, email: str, job: str, phone: str, *, administers: bool = False) -> Person:
        return people.add_person(
            name=name, email=f"{email}@demo.example", job=job, phone=phone, zone=ZONE, administers=administers,
            password_hash=password_hash, by=None, now=now,
        )  # fmt: skip

    ana = person("Ana Ferreira", "ana", "Duty manager", "+49 30 5550 101")
    ben = person("Ben Okafor", "ben", "Facilities technician", "+49 30 5550 102")
    cleo = person("Cleo Marin", "cleo", "Head of facilities", "+49 30 5550 103")
    dov = person("Dov Levi", "dov", "Account manager", "+49 30 5550 104")
    eve = person("Eve Stone", "eve", "Systems administrator", "+49 30 5550 105", administers=True)
    max_ = person("Max Adler", "max", "Managing director", "+49 30 5550 106")

    def team(name: str, purpose: str, lead: Person | None, parent: Team | None, *members: Person) -> Team:
        founded = people.add_team(name=name, purpose=purpose, hours=hours, lead=lead, parent=parent, by=None, now=now)
        for member in members:
            people.join_team(founded, person=member, since=BEGAN, by=None, now=now)
        return founded

    northfield = team("Northfield airport", "The airport as a whole.", max_, None, max_)
    flight_operations = team("Flight operations", "Gets aircraft off on time.", None, northfield, ana)
    facilities = team(
        "Facilities", "Rooms, desks, doors and everything that is screwed to them.", cleo, northfield, ben, cleo
    )
    sales = team("Sales", "Finds airlines and keeps them.", None, northfield, dov)
    team("IT", "Computers, accounts and networks.", eve, northfield, eve)
    return Cast(
        ana=ana, ben=ben, cleo=cleo, dov=dov, eve=eve, max=max_, northfield=northfield,
        flight_operations=flight_operations, facilities=facilities, sales=sales, hours=hours,
        move=offer_move(facilities, now),
    )  # fmt: skip


def offer_move(facilities: Team, now: datetime) -> Service:
    """The service of the story: moving a desk or a team."""
    return catalog.offer(
        facilities,
        name="Move a desk or a team",
        description="We move furniture, cables and name plates, and leave the old place clean. "
        "You get one person who answers.",
        state=ServiceState.PUBLISHED,
        requirements=MOVE_FORM,
        levels=[
            {
                "name": "Standard",
                "criteria": ["Every place can be worked at", "Name plates are up", "The old room is clean"],
            }
        ],
        lead_days=3,
        first_response=4,
        next_update=2,
        delivery=8,
        by=None,
        now=now,
    )
