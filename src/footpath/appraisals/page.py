"""What stands on the page of an appraisal for whom, and what may they do there?"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from footpath.appraisals import states
from footpath.appraisals.circle import served_by
from footpath.appraisals.items import by_theme
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.appraisals.permissions import (
    can_agree,
    can_approve,
    can_cancel,
    can_read_report,
    can_set_up,
    is_subject,
)
from footpath.appraisals.printed import to_whom
from footpath.appraisals.said import outcome_words
from footpath.appraisals.sheet import reads
from footpath.appraisals.shown import ReportShown, report_of
from footpath.people.models import Person

LISTED = (Standing.NAMED, Standing.STRUCK)


def facts_of(it: Appraisal, reader: Person, now: datetime) -> dict[str, Any]:
    """What the template needs beside its forms. While it is open nothing of it depends on an answer."""
    report: ReportShown | None = report_of(it) if can_read_report(reader, it) else None
    lists = rater_lists(it) if it.state == states.NOMINATION else []
    return {
        "mine": it.subject_id == reader.pk,
        "leads": it.supervisor_id == reader.pk,
        "report": report,
        "lists": lists,
        "reads": reads(it),
        "to_whom": to_whom(it) if report else "",
        "may_compare": it.pulse_of is not None and can_read_report(reader, it.pulse_of),
        "themes": by_theme(it.items),
        "served": len(served_by(it.subject, now, but={it.supervisor_id})) if it.state == states.SETUP else None,
        "marks": (10, 30, 50, 70, 90),
        "fewest_customers": states.FEWEST_CUSTOMERS,
        "agreed": it.texts.get("agreed", "") if report else "",
        "outcome": outcome_words(it.outcome) if report and it.outcome else "",
        "cancelled": it.texts.get("cancelled", ""),
        "pulse_on": it.closed_at + states.PULSE_AFTER if it.closed_at and it.pulse_of_id is None else None,
        "pulse": Appraisal.objects.filter(pulse_of=it).first() if it.state == states.PULSE else None,
        "may_strike": sum(row.standing == Standing.STRUCK for _group, rows in lists for row in rows)
        < states.MOST_STRUCK,
    }


def rater_lists(it: Appraisal) -> list[tuple[str, Sequence[Rater]]]:
    """Who is to be asked, by group, before anybody is."""
    rows = list(Rater.objects.filter(appraisal=it, standing__in=LISTED).select_related("person"))
    groups = (Group.PEER, Group.REPORT, Group.CUSTOMER)
    return [(group.value, [row for row in rows if row.group == group]) for group in groups]


def on_page(it: Appraisal, reader: Person, now: datetime) -> Mapping[str, dict[str, Any]]:
    """Which doors the reader has there, each with what its form begins with."""
    subject, shared = is_subject(reader, it), it.shared_at is not None
    open_again = it.state in states.AGREEABLE
    may = {
        "draw": it.state == states.SETUP and can_set_up(reader, it),
        "propose": it.state == states.NOMINATION and subject,
        "strike": it.state == states.NOMINATION and subject,
        "hand-in": it.state == states.NOMINATION and subject and not it.handed_in,
        "approve": it.state == states.NOMINATION and it.handed_in and can_approve(reader, it, now.date()),
        "coach": it.state in states.READ and subject,
        "share": it.state in (states.OWNER_ONLY, states.PLAN) and subject and not shared,
        "agree": open_again and can_agree(reader, it) and (shared or it.purpose == "development"),
        "cancel": it.state in states.BEFORE_CLOSE and can_cancel(reader, it),
    }
    initial: dict[str, dict[str, Any]] = {
        "coach": {"coach": it.coach.name if it.coach else ""},
        "agree": {"outcome": it.outcome, "text": it.texts.get("agreed", "")},
    }
    return {door: initial.get(door, {}) for door, is_theirs in may.items() if is_theirs}
