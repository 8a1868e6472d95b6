"""What do other rooms tell that is worth praise: ideas, standards, mistakes that somebody said first, thanks?"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zlib import crc32

from django.utils.text import Truncator
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from footpath.conversations.ideas.rights import visible_ideas
from footpath.conversations.models import Credit, StandardCheck
from footpath.conversations.models.standards import Verdict
from footpath.conversations.standards.permissions import visible_standards
from footpath.growth.coaching.seen import SHOWN, Both, Fact, Source
from footpath.people.praise import worth_praise
from footpath.recovery.permissions import visible_recoveries
from footpath.ui.wording import day

LONG = timedelta(days=366)  # so far back a fact on a sheet is looked up


def _ideas(both: Both) -> Iterable[Fact]:
    """They are credited for what came of an idea."""
    if not visible_ideas(both.supervisor).exists():
        return
    rows = both.narrow(Credit.objects.filter(both.within("idea__credited_at"), person=both.person))
    for one in rows.select_related("idea").order_by("-idea__credited_at", "-pk")[:SHOWN]:
        text = _("Had a part in what came of the idea “%(what)s”.") % {"what": Truncator(one.idea.what).chars(90)}
        yield Fact(f"idea:{one.pk}", True, text, one.idea.get_absolute_url(), one.idea.credited_at or both.now)


def _standards(both: Both) -> Iterable[Fact]:
    """What they agreed on with whoever leads them was kept; of standards with others the two alone know."""
    shared = visible_standards(both.supervisor).filter(provider=both.person)
    rows = StandardCheck.objects.filter(both.within("at"), standard__in=shared.values("pk"), verdict=Verdict.KEPT)
    for one in both.narrow(rows).select_related("standard").order_by("-at", "-pk")[:SHOWN]:
        since = _("The standard that you both agreed on was kept in the weeks from %(day)s.") % {"day": day(one.since)}
        at = make_aware(datetime.combine(one.since, time()))
        yield Fact(f"standard:{one.pk}", True, since, one.standard.get_absolute_url(), max(at, one.at))


def _said_first(both: Both) -> Iterable[Fact]:
    """They said that something had gone wrong before the customer noticed."""
    on = both.now.date()
    seen = visible_recoveries(both.person, on).values("pk")
    rows = visible_recoveries(both.supervisor, on).filter(both.within("noticed_at"), pk__in=seen)
    rows = both.narrow(rows.filter(noticed_by=both.person, told_first=True)).distinct()
    for one in rows.order_by("-noticed_at", "-pk")[:SHOWN]:
        text = _("Said that something had gone wrong before the customer noticed (%(number)s).")
        yield Fact(
            f"own:{one.pk}", True, text % {"number": one.number}, one.get_absolute_url(), one.noticed_at,
        )  # fmt: skip


def _thanks(both: Both) -> Iterable[Fact]:
    """What others thanked or named them for, where both read the same: from rooms that this one does not know."""
    since = both.since if both.only is None else both.now - LONG
    told = [
        worth_praise(both.person, reader=one, since=since, until=both.now) for one in (both.supervisor, both.person)
    ]
    for one in told[0]:
        number = crc32(f"{one.href} {one.at.isoformat()}".encode())
        if one in told[1] and (both.only is None or number in both.only):
            text = _("%(source)s: “%(text)s”") % {"source": one.source, "text": one.text}
            yield Fact(f"thanks:{number}", True, text[:1].upper() + text[1:], one.href, one.at)


PRAISE: dict[str, Source] = {"idea": _ideas, "standard": _standards, "own": _said_first, "thanks": _thanks}
