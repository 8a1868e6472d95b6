"""Where does a focus group stand, what does whoever takes part agree to, and why are three groups suggested?"""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.groups import states
from footpath.conversations.groups.found import Agreement, Found
from footpath.conversations.models import FocusGroup, FocusStudy, GroupSeat
from footpath.conversations.models.groups import FEWEST, FEWEST_CAME
from footpath.pure.question_hints import hints
from footpath.surveys.building.editor import in_words
from footpath.ui import wording


def usual_questions() -> list[str]:
    """Five to begin with; the planner makes them their own."""
    return [
        _("When did this service last really help you?"),
        _("What do you need from it to do your work well?"),
        _("What held you up in the last half year?"),
        _("What should stay exactly as it is?"),
        _("If you could change one thing, what would it be?"),
        _("What have we not asked?"),
    ]


def why_three() -> str:
    """What a further group usually brings."""
    return _(
        "Three groups are suggested: two or three usually bring about four fifths of what there is to hear, three to "
        "six about nine tenths. What each one really brought is drawn as they meet."
    )


def consent() -> list[str]:
    """What somebody agrees to, said before their yes."""
    return [
        _("What is said is noted in sentences, without names. Nothing is recorded."),
        _("The notes are read by the host, whoever writes for the host, and two people who sort them into themes."),
        _("A sentence is at most from “someone from” a department of five people or more."),
        _("You look at the themes before anybody else does, and say where they are not what was said."),
        _("The team it is about reads the themes, and single sentences only after two people said yes to each."),
        _("You may leave at any time without a reason; afterwards, too: then your name goes from it."),
    ]


def ground_rules() -> list[str]:
    """What holds at the table."""
    return [
        _("What is said here stays here; the themes may leave, who said what does not."),
        _("One speaks at a time, and everybody is heard."),
        _("Say what was done, not what somebody is like."),
        _("There is no right answer. Different views are what the group is for."),
    ]


def hints_for(questions: list[str]) -> list[tuple[str, list[str]]]:
    """Each question with what may make it hard to answer."""
    return [(text, [in_words(hint) for hint in hints(text, is_frequency=False)]) for text in questions]


def standing(group: FocusGroup, seat: GroupSeat | None, now: datetime) -> tuple[str, str]:
    """What is so, and what comes next."""
    when = wording.moment(group.starts_at, now) if group.starts_at else ""
    if seat is not None and group.state == states.RECRUITING:
        title, then = {
            states.ASKED: (_("Would you take part? %(when)s"), _("Yes or no; nobody asks why.")),
            states.SEATED: (_("You take part: %(when)s"), _("You can still change your mind at any time.")),
            states.WAITING: (_("You are on the waiting list"), _("All seats are taken. You hear when one is free.")),
        }[seat.state]
        return title % {"when": when}, then
    title, then = {
        states.PLANNED: (_("Being planned"), _("A host, a day and a place; then people are drawn and asked.")),
        states.RECRUITING: (_("Inviting: %(when)s"), _("Whoever is asked may say no without a reason.")),
        states.HELD: (_("They met; the notes are at work"), _("Two people sort them into themes, each alone first.")),
        states.CODED: (_("The themes are looked at"), _("Those who were there say whether it is what they said.")),
        states.CHECKED: (_("Checked by those who were there"), _("When all groups are, the report can go out.")),
        states.REPORTED: (_("Reported"), _("What becomes of each theme stands in the report.")),
        states.JOINED: (_("Reported, and joined to a survey"), _("What becomes of each theme stands in the report.")),
        states.CANCELED: (_("Called off"), str(group.texts.get("reason", ""))),
    }[group.state]
    return title % {"when": when}, then


def seats_in_words(group: FocusGroup) -> str:
    """How many said yes, and whether that is a group."""
    said = _("%(taken)d of %(seats)d seats are taken.") % {"taken": group.taken, "seats": group.study.seats}
    if group.taken >= FEWEST:
        return said
    few = _("Fewer than %(fewest)d is hardly a group: wait for more answers, or choose another day.") % {
        "fewest": FEWEST
    }
    return f"{said} {few}"


def too_few_came() -> str:
    """Why three are no group, and what to do now."""
    return _(
        "Fewer than %(n)d is no group: who said what would be easy to guess, so nothing of it is kept. Whoever planned "
        "it chooses another day; those who said yes are asked again."
    ) % {"n": FEWEST_CAME}


def agreement_in_words(found: Agreement) -> str:
    """How far two agree, with what it rests on."""
    facts = {"same": found.same, "n": found.n}
    said = _("Both said the same of %(same)d of %(n)d sentences.") % facts
    if found.kappa is None:
        return said
    return f"{said} " + _("Kappa (Cohen), n = %(n)d: %(kappa)s.") % {"n": found.n, "kappa": f"{found.kappa:.2f}"}


def saturation_in_words(found: Found) -> str:
    """Whether a further group is likely to bring something new."""
    if found.chance is None:
        return ""
    seen, there = len([row for row in found.rows if row.notes]), round(found.at_least)
    said = ngettext("%(n)d theme so far.", "%(n)d themes so far.", seen) % {"n": seen}
    if there > seen:
        said += " " + _("By how often each came up there may be %(n)d or more.") % {"n": there}
    share = wording.chance_words(found.chance) if found.chance else ""
    if not share and len(found.groups) < 2:
        return said + " " + _("One group alone does not show what others would say.")
    if not share:
        return said + " " + _("No theme came up only once: a further group is likely to bring little that is new.")
    return said + " " + _("The next sentence would be about something new with %(chance)s.") % {"chance": share}


def who_hosts(group: FocusGroup) -> str:
    """The name of the host."""
    return str(group.host) if group.host else str(group.texts.get("guest") or "")


def about(study: FocusStudy) -> str:
    """What it is about: the service, else the team."""
    return str(study.service.name if study.service else study.team)
