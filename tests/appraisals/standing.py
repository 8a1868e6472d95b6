"""Which 360° feedback stands in the tables of who gets in where?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tests.appraisals.rating import all_say, anew, released

from footpath.appraisals import actions
from footpath.appraisals.items import suggested
from footpath.appraisals.models import Appraisal, Rater
from footpath.demo.cast import Cast


@dataclass(frozen=True)
class Appraised:
    """Ben's report, which Cleo reads, too; his next one, with peers on the list; Dov's, which is being answered."""

    report: Appraisal
    listed: Appraisal
    open: Appraisal

    def at(self, route: str) -> Appraisal:
        """Which of them is meant by an address."""
        if "/answer/" in route:
            return self.open
        nominating = ("/propose/", "/drop/", "/strike/", "/hand-in/", "/approve/", "/cancel/")
        return self.listed if route.endswith(nominating) else self.report

    @property
    def rater(self) -> Rater:
        """Somebody on the list."""
        return Rater.objects.filter(appraisal=self.listed).order_by("pk")[0]

    def typed(self, cast: Cast) -> dict[str, Any]:
        """What is typed there."""
        answers = {f"q.{item['key']}": "3" for item in self.open.items}
        words = {"reason": "We are related", "person": cast.max.email, "coach": cast.dov.email}
        more = {"subject": cast.ben.pk, "purpose": "development", "days": 14, "items": suggested()}
        return {**answers, **words, **more, "outcome": "both", "text": "One thing", "without_customers": "on"}


def _listed(cast: Cast, now: datetime, *, subject: Any, peers: tuple[Any, ...]) -> Appraisal:
    facts = {"purpose": "development", "items": suggested(), "by": subject, "now": now}
    it = actions.begin_appraisal(subject, **facts)
    it = actions.draw_raters(it, by=subject, now=now, without_customers=True)
    for one in peers:
        actions.propose_peer(it, person=one, by=subject, now=now)
    return it


def _open(it: Appraisal, now: datetime) -> Appraisal:
    it = actions.hand_in(it, by=it.subject, now=now)
    return actions.approve_raters(it, by=it.supervisor, now=now)


def standing(cast: Cast, now: datetime) -> Appraised:
    """Three of them, each at another place of its way."""
    others = (cast.ana, cast.dov, cast.eve)
    then = now - timedelta(days=120)
    it = _open(_listed(cast, then, subject=cast.ben, peers=others), then)
    all_say(it, now=then)
    it = released(it)
    it = actions.share_report(it, by=cast.ben, now=it.closed_at)
    it = actions.agree_outcome(it, outcome="coaching", text="One thing", by=cast.ben, now=it.closed_at)
    listed = _listed(cast, now, subject=cast.ben, peers=others)
    is_open = _open(_listed(cast, now, subject=cast.dov, peers=(cast.ana, cast.ben, cast.eve)), now)
    return Appraised(report=anew(it), listed=anew(listed), open=anew(is_open))
