"""Where does somebody's work end up: which outside customers did it reach, and how did that go?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.commitment_words import stand_words
from footpath.requests.commitments import ENDED, NOT_SERVING, Stand, stand_of, with_names
from footpath.requests.models import Commitment, Need, ServiceRequest, Serving
from footpath.requests.reached import above
from footpath.requests.sight import sees
from footpath.requests.wording import team_word

LATELY = timedelta(days=183)
MOST = 1000  # requests that are followed to their end, the newest first


@dataclass(frozen=True)
class Work:
    """One request of theirs that leads there, as far as the reader may see it."""

    number: str
    title: str
    url: str
    through: str  # the teams between it and the outside customer; "" where it serves it directly


@dataclass
class End:
    """One outside commitment that their work reached."""

    commitment: Commitment
    name: str
    words: str
    tone: str
    works: list[Work] = field(default_factory=list)


@dataclass(frozen=True)
class Ends:
    """All of them: what is open, what is over, and the sentence above."""

    open: tuple[End, ...]
    over: tuple[End, ...]
    sentence: str


def ends_of(whose: Person | Team, reader: Person, now: datetime) -> Ends:
    """Where the requests end up that a person has or had, or a team serves; of the last half year. A fixed number of
    questions, whatever their number.
    """
    mine = Q(assignee=whose) if isinstance(whose, Person) else Q(team=whose)
    lately = Q(delivered_at=None) | Q(delivered_at__gte=now - LATELY)
    served = ServiceRequest.objects.filter(mine, lately).exclude(state__in=NOT_SERVING)
    leading = Q(servings__isnull=False) | Q(needed_for__ended_at=None, needed_for__isnull=False)
    works = list(
        served.filter(leading).annotate(seen=sees(reader, reach(reader, now.date()))).distinct().order_by("-id")[:MOST]
    )
    found = _reached(works, now)
    ends = sorted(found.values(), key=lambda end: end.commitment.due_at)
    over = [end for end in ends if stand_of(end.commitment, now) in ENDED]
    open_ones = [end for end in ends if end not in over]
    return Ends(tuple(open_ones), tuple(reversed(over)), _sentence(over, open_ones, now))


def _reached(works: Collection[ServiceRequest], now: datetime) -> dict[int, End]:
    ids = above([one.pk for one in works], most=20 * MOST)
    needs = Need.objects.filter(child__in=ids, parent__in=ids, ended_at=None).values_list("child_id", "parent_id")
    after: dict[int, list[int]] = {}
    for child, parent in needs:
        after.setdefault(child, []).append(parent)
    at_end: dict[int, list[int]] = {}
    for request, commitment in Serving.objects.filter(request__in=ids).values_list("request_id", "commitment_id"):
        at_end.setdefault(request, []).append(commitment)
    between = ServiceRequest.objects.filter(pk__in=ids).select_related("team", "service", "version")
    teams = {one.pk: team_word(one) or _("somebody here") for one in between}
    wanted = {pk for pks in at_end.values() for pk in pks}
    ends = {}
    for one in with_names(Commitment.objects.filter(pk__in=wanted, dropped_at=None)):
        words, tone = stand_words(one, now)
        ends[one.pk] = End(one, capfirst(str(one)), words, tone)
    for work in works:
        for commitment, way in _ways(work.pk, after, at_end).items():
            if commitment in ends:
                ends[commitment].works.append(_work(work, [teams[pk] for pk in way[1:]]))
    return ends


def _ways(start: int, after: dict[int, list[int]], at_end: dict[int, list[int]]) -> dict[int, list[int]]:
    """The shortest way from a request to each commitment that it reaches."""
    found: dict[int, list[int]] = {}
    ways, ahead = {start: [start]}, [start]
    for one in ahead:  # grows while it is walked
        for commitment in at_end.get(one, ()):
            found.setdefault(commitment, ways[one])
        for other in after.get(one, ()):
            if other not in ways:
                ways[other] = [*ways[one], other]
                ahead.append(other)
    return found


def _work(work: ServiceRequest, through: Iterable[str]) -> Work:
    seen = bool(getattr(work, "seen", False))
    title = work.title if seen else _("a request")
    return Work(work.number if seen else "", title, work.get_absolute_url() if seen else "", " → ".join(through))


def _sentence(over: list[End], open_ones: list[End], now: datetime) -> str:
    """How it went in one line: "Of the last half year: 6 of 7 were met in time, 2 are under way." """
    if not over and not open_ones:
        return ""
    met = sum(stand_of(end.commitment, now) == Stand.MET for end in over)
    ended = ngettext("%(met)d of %(n)d was met in time", "%(met)d of %(n)d were met in time", len(over))
    going = ngettext("%(n)d is under way", "%(n)d are under way", len(open_ones))
    said = [ended % {"met": met, "n": len(over)}] if over else []
    said += [going % {"n": len(open_ones)}] if open_ones else []
    return _("Of what outside customers waited for in the last half year: %(parts)s.") % {"parts": ", ".join(said)}
