"""What of a visit does the reader see, and what waits for them?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from footpath.growth.models import Answer, Visit, VisitConsent
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_host, is_visitor, leads_part
from footpath.growth.shadowing.words import parts, reasons
from footpath.people.models import Person


@dataclass(frozen=True)
class ConsentShown:
    """Whose yes it takes, what they said, and whether it is the reader's to say."""

    consent: VisitConsent
    whose: str
    words: str
    is_mine: bool

    @property
    def waits(self) -> bool:
        """Whether the reader is asked."""
        return self.is_mine and self.consent.answer == Answer.WAITING


@dataclass(frozen=True)
class Shown:
    """A visit for one reader; texts that are not for them are left out."""

    visit: Visit
    texts: dict[str, Any]
    consents: list[ConsentShown]
    reasons: list[str]
    is_visitor: bool
    is_host: bool
    is_lead: bool
    change_is_open: bool
    asks: str  # which form waits for the reader, by its code
    change_due: date | None


def shown(visit: Visit, reader: Person, now: datetime) -> Shown:
    """Everything on the page of a visit."""
    mine, hosts, leads = is_visitor(reader, visit), is_host(reader, visit), leads_part(reader, visit)
    open_change = mine or (visit.shares_change and visit.state in states.TOOK_PLACE and (hosts or leads))
    texts = dict(visit.texts)
    if not open_change:
        texts = {name: text for name, text in texts.items() if name not in ("differently", "change")}
    if not (mine or hosts):
        texts = {name: text for name, text in texts.items() if name not in ("questions", "learned", "host_learned")}
    words = parts()
    asked = [
        ConsentShown(one, words[one.part], str(one), one.person_id == reader.pk and reader.is_active)
        for one in visit.consents.all()
    ]
    due = visit.done_on + timedelta(days=states.CHANGE_AFTER) if visit.done_on else None
    return Shown(
        visit, texts, asked, reasons(visit.why), mine, hosts, leads, open_change,
        _asks(visit, mine, hosts, asked, reader.today(now)), due,
    )  # fmt: skip


def _asks(visit: Visit, mine: bool, hosts: bool, asked: list[ConsentShown], today: date) -> str:
    if visit.state == states.OFFERED and mine:
        return "answer"
    if visit.state == states.CONSENTS and any(one.waits for one in asked):
        return "consent"
    if visit.state in states.AGREED and (mine or hosts):
        if visit.on is not None and visit.on <= today:
            return "done"
        return "prepare" if mine and visit.state == states.MATCHED else ""
    if visit.state == states.DONE and (mine or hosts):
        said = visit.visitor_debriefed if mine else visit.host_debriefed
        return "" if said else "debrief"
    return "changed" if visit.state == states.ASKED and mine else ""
