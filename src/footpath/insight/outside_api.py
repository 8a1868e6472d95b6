"""How do programs read which services inside stand beside what is promised outside?"""

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight.outside import outside_of
from footpath.insight.outside_words import OutsideWords, in_words
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.pure.same_standard import Beside

router = Router(tags=["Insight"])


class InsideRead(Schema):
    """A service beside it."""

    service: int
    team: int
    target: str = Field(description="What is promised inside, in words; empty where nobody has said.")
    stand: Beside = Field(description="weaker, same, stronger, depends (on the hour), unsaid, or other (units).")
    verdict: str
    real: str = Field(description="What is really so, as far as you may see it.")
    practice: str


class OutsideStandardRead(Schema):
    """One thing that outside customers are promised."""

    id: int
    what: str
    customers: str
    promised: str
    written: str
    team: int | None
    real: str = Field(description="How often outside customers really got it in time.")
    inside: list[InsideRead]


@router.get(
    "/insight/outside-standards",
    response=list[OutsideStandardRead],
    operation_id="list_outside_standards",
    summary="The same standards as outside",
)
def list_outside_standards(request: HttpRequest) -> object:
    """All that is promised outside, with the services on which it rests; in the order in which it was written down."""
    me = reader(request)
    with once_a_page():
        return [_facts(in_words(one)) for one in outside_of(me, timezone.now())]


def _facts(one: OutsideWords) -> dict[str, object]:
    standard, version = one.outside.standard, one.outside.version
    return {
        "id": standard.pk,
        "team": standard.team_id,
        **{name: getattr(version, name) for name in ("what", "customers", "written")},
        "promised": one.promised,
        "real": one.real,
        "inside": [
            {
                "service": it.inside.service.pk,
                "team": it.inside.service.team_id,
                "stand": it.inside.stand,
                **{name: getattr(it, name) for name in ("target", "verdict", "real", "practice")},
            }
            for it in one.inside
        ],
    }
