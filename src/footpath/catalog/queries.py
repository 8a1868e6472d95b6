"""Which services do words find, which terms of one hold now, which are being written, and who does what?"""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.roles import role_words, roles_from
from footpath.people.models import Person, Team

ENOUGH = 10  # deliveries from which on "half are done in" means something
MOST_WORDS = 8  # of what somebody typed; the rest is passed over


def found(words: str, among: QuerySet[Service]) -> QuerySet[Service]:
    """Whom `words` find: each of them in the name, in what one gets, or in the name of the team."""
    for word in words.split()[:MOST_WORDS]:
        among = among.filter(Q(name__icontains=word) | Q(description__icontains=word) | Q(team__name__icontains=word))
    return among


def for_need(need: str, among: QuerySet[Service]) -> QuerySet[Service]:
    """Those to which one comes with this need, however it is capitalized."""
    said = among.exclude(needs=[]).order_by().values_list("pk", "needs")
    wanted = need.casefold()
    return among.filter(pk__in=[pk for pk, needs in said if wanted in {one.casefold() for one in needs}])


def current_version(service: Service) -> ServiceVersion | None:
    """The version that was published last; None while there is none."""
    return ServiceVersion.objects.filter(service=service, number__isnull=False).order_by("-number").first()


def draft_of(service: Service) -> ServiceVersion | None:
    """The draft of the next version; None while nobody is changing it."""
    return ServiceVersion.objects.filter(service=service, number=None).select_related("changed_by").first()


def seen_of(service: Service) -> str:
    """What an editor has seen, to be compared when it saves: version, draft and how often that was saved."""
    current, draft = current_version(service), draft_of(service)
    return f"{current.number if current else 0}.{draft.pk if draft else 0}.{draft.edits if draft else 0}"


@dataclass(frozen=True)
class Named:
    """A name in a role: a team, a person, or the title of a role."""

    name: str
    team: int | None = None
    person: int | None = None


def named(names: list[str]) -> dict[str, Named]:
    """Who is meant by each name; of several people of one name, none. Two queries."""
    wanted = {name.casefold() for name in names}
    teams = {one.casefold(): pk for pk, one in Team.objects.values_list("pk", "name") if one.casefold() in wanted}
    people: dict[str, list[int]] = {}
    for pk, one in Person.objects.filter(is_active=True, name__in=names).values_list("pk", "name"):
        people.setdefault(one.casefold(), []).append(pk)
    found = {}
    for name in names:
        alike = people.get(name.casefold(), [])
        found[name] = Named(name, teams.get(name.casefold()), alike[0] if len(alike) == 1 else None)
    return found


def who_does_what(terms: Service | ServiceVersion) -> list[tuple[str, list[Named]]]:
    """The roles of a service in words, each with whom it names."""
    roles, words = roles_from(terms.roles), role_words()
    known = named([name for names in roles.values() for name in names]) if roles else {}
    return [(words[role], [known[name] for name in names]) for role, names in roles.items()]
