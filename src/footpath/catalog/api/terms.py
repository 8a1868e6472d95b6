"""What are the terms of a service, as programs read and write them?"""

from collections.abc import Mapping
from typing import Annotated, Any

from django.db.models import QuerySet
from ninja import Field

from footpath.catalog.checklists import LONGEST, MOST_CHECKS
from footpath.catalog.models import TARGET_KINDS, Service, ServiceVersion, Signer, Unit
from footpath.catalog.requirements import KEY, KINDS, MAX_LENGTH, MOST_CHOICE, MOST_CHOICES, MOST_QUESTIONS, MOST_WHY
from footpath.catalog.roles import MOST_NAME, MOST_NAMES
from footpath.catalog.steps import MOST_STEPS
from footpath.people.api.shapes import Named
from footpath.people.models import Person, Team, WorkingHours
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Flag, Id, Whole, meant, text

Choice = Annotated[str, Field(max_length=MOST_CHOICE)]
Criterion = Annotated[str, Field(max_length=200)]
Need = Annotated[str, Field(max_length=40)]
RoleName = Annotated[str, Field(max_length=MOST_NAME)]
RoleNames = Annotated[list[RoleName], Field(max_length=MOST_NAMES)]
Alone = Annotated[Whole, Field(ge=0, le=100)]
Days = Annotated[Whole, Field(ge=0, le=400)]
SAME = "What tells it apart: it stays when the words change."


class Condition(Body):
    """On which answer a question hangs."""

    question: str = Field(max_length=60, description="The key of an earlier question.")
    answer: str = Field(max_length=MAX_LENGTH["text"])


class Question(Body):
    """One question of the intake form."""

    key: str = Field(pattern=f"^{KEY.pattern}$", description=SAME)
    label: str = Field(min_length=1, max_length=MAX_LENGTH["text"])
    kind: str = Field("text", description="Which kind of answer.", json_schema_extra={"enum": list(KINDS)})
    why: str = Field("", max_length=MOST_WHY, description="Why it is needed, in the words of the team.")
    required: Flag = Field(True, description="Work cannot start without it.")
    choices: list[Choice] = Field([], max_length=MOST_CHOICES)
    when: Condition | None = Field(None, description="Asked only if an earlier answer is this one.")


class Level(Body):
    """One quality in which the service can be had."""

    name: str = Field(min_length=1, max_length=60)
    note: str = Field("", max_length=200, description="When it is the right one.")
    criteria: list[Criterion] = Field([], max_length=20, description="What a good delivery looks like.")


class Step(Body):
    """One step of the work."""

    key: str = Field(min_length=1, max_length=40, description=SAME)
    name: str = Field(min_length=1, max_length=80)
    who: str = Field("", max_length=80)


class Check(Body):
    """One line of the checklist."""

    text: str = Field(min_length=1, max_length=LONGEST)
    needed: Flag = Field(False, description="Nothing is delivered before it is done.")


class Roles(Body):
    """Who does what: names of teams and people, or titles such as duty manager."""

    responsible: RoleNames = []
    decides: RoleNames = []
    consulted: RoleNames = []
    told: RoleNames = []


class Target(Body):
    """So much working time at most; days are not hours."""

    amount: Annotated[Whole, Field(ge=1, le=400)]
    unit: Unit


class Plain(Body):
    """What the terms say whether they are read or written; what is left out of a change stays as it is."""

    name: str = text(Service, "name")
    description: str = text(Service, "description", "What one gets.")
    needs: list[Need] = Field(default_factory=list, max_length=5, description="When one comes to it, such as: moving.")
    cost: str = text(Service, "cost", "What it costs.")
    formal: Flag = Field(default_factory=bool, description="A formal agreement (SLA), not a plain expectation.")
    confidential: Flag = Field(default_factory=bool, description="Who has a request and the lead alone read it.")
    first_response: Target | None = Field(None, description="The first answer within.")
    next_update: Target | None = Field(None, description="News at least every.")
    delivery: Target | None = Field(None, description="Done within.")
    lead_days: Annotated[Whole, Field(ge=0, le=400)] = Field(
        default_factory=int, description="Ask so many working days ahead."
    )
    sign_off: Signer = Field(
        default_factory=lambda: Signer.NOBODY, description="Who agrees before work starts; empty: nobody."
    )
    alone_days: Alone = Field(default_factory=int, description="By how many days who serves may move a date alone.")
    alone_hours: Alone = Field(default_factory=int, description="Up to how many hours they may make good alone.")
    requirements: list[Question] = Field(
        default_factory=list, max_length=MOST_QUESTIONS, description="The intake form."
    )
    levels: list[Level] = Field(default_factory=list, max_length=8)
    steps: list[Step] = Field(default_factory=list, max_length=MOST_STEPS)
    checklist: list[Check] = Field(
        default_factory=list, max_length=MOST_CHECKS, description="What is ticked off on each request on the way."
    )
    roles: Roles = Field(default_factory=Roles)


class TermsRead(Plain):
    """What can be expected of a service, and what it expects."""

    audience: list[Named] = Field(description="The teams that may ask, with those below them; empty: everybody.")
    hours: Named | None = Field(description="The calendar of the targets; null: that of the team.")
    sign_off_by: Named | None = Field(description="Who signs off, where it is somebody by name.")


class TermsChange(Plain):
    """What changes of the terms; what is left out stays as it is, a list that is sent replaces the whole list."""

    audience: list[Id] = Field(
        default_factory=list, max_length=500, description="The teams that may ask; empty: everybody."
    )
    hours: Id | None = Field(None, description="The calendar of the targets; null: that of the team.")
    sign_off_by: Id | None = Field(None, description="Who signs off, where it is somebody by name.")


def terms_read(terms: Service | ServiceVersion) -> dict[str, Any]:
    """The terms as TermsRead has them."""
    plain = set(Plain.model_fields) - {*TARGET_KINDS, "requirements", "levels", "steps", "checklist"}
    return {
        **{name: getattr(terms, name) for name in plain},
        **{kind: target(terms, kind) for kind in TARGET_KINDS},
        "requirements": [
            one.__dict__ | {"when": {"question": one.when[0], "answer": one.when[1]} if one.when else None}
            for one in terms.form
        ],
        "levels": [one.__dict__ for one in terms.qualities],
        "steps": [one.__dict__ for one in terms.workflow],
        "checklist": [one.__dict__ for one in terms.checks],
        "audience": list(Team.objects.filter(pk__in=terms.audience)) if terms.audience else [],
        "hours": terms.hours,
        "sign_off_by": terms.sign_off_by,
    }


def target(terms: Service | ServiceVersion, kind: str) -> dict[str, Any] | None:
    """One target as Target has it; None where there is none."""
    amount = getattr(terms, kind)
    return {"amount": amount, "unit": getattr(terms, f"{kind}_unit")} if amount else None


def facts_of(body: TermsChange, me: Person) -> dict[str, Any]:
    """What was sent, as the verbs of the catalog take it."""
    whole = body.model_dump()
    said = {name: whole[name] for name in body.model_fields_set}
    for kind in said.keys() & set(TARGET_KINDS):
        wanted = said.pop(kind)
        said |= {kind: wanted["amount"], f"{kind}_unit": wanted["unit"]} if wanted else {kind: None}
    if "requirements" in said:
        said["requirements"] = [_stored(one) for one in said["requirements"]]
    if "roles" in said:
        said["roles"] = {role: names for role, names in said["roles"].items() if names}
    among: dict[str, QuerySet[Any]] = {"hours": WorkingHours.objects.all(), "sign_off_by": visible_people(me)}
    return said | {name: meant(among[name], said[name], name) for name in said.keys() & among.keys()}


def _stored(question: Mapping[str, Any]) -> dict[str, Any]:
    """A question as catalog.requirements keeps it."""
    kept = {name: value for name, value in question.items() if name not in ("choices", "when")}
    kept |= {"choices": question["choices"]} if question["choices"] else {}
    when = question["when"]
    return kept | ({"when": [when["question"], when["answer"]]} if when else {})
