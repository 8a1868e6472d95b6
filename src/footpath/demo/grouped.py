"""Which customers of Facilities have sat together at Northfield, what they said, and who is asked to come next?"""

from datetime import datetime, timedelta

from footpath.conversations import actions
from footpath.conversations.groups import states
from footpath.conversations.groups.draw import field_of, order_of
from footpath.conversations.groups.words import usual_questions
from footpath.conversations.models import FocusGroup, FocusStudy, GroupNote, GroupQuote, GroupSeat, GroupTheme
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

SEED = 11
HEARD, DELAYS, NIGHTS, PLAN, STAYS = range(5)
THEMES = (
    "Hearing early that it will be later",
    "One place where a date stands",
    "Moves outside office hours",
    "What the floor plan is for",
    "How they leave a room",
)
# To which question, what was said, and into which theme each of the two put it.
FIRST = (
    (1, "When the ice came, the night desk had moved before anybody asked.", NIGHTS, NIGHTS),
    (1, "The old room was clean, and the plates were up on the same day.", STAYS, STAYS),
    (2, "A date that somebody stands for, and a word when it slips.", HEARD, HEARD),
    (3, "It was to be on a Tuesday. On the Thursday we called to ask.", HEARD, DELAYS),
    (3, "We learned from the moving boxes that it was our turn.", HEARD, HEARD),
    (3, "Three of us asked for the date, and each got another one.", DELAYS, DELAYS),
    (4, "That they leave a room as they would like to find it.", STAYS, STAYS),
    (5, "Tell us the day before, even if it is only a maybe.", HEARD, HEARD),
    (6, "What becomes of the floor plan that we draw each time?", PLAN, PLAN),
)
SECOND = (
    (1, "They came at five in the morning, so that the early shift could start.", NIGHTS, NIGHTS),
    (2, "To see in one place when it is our turn.", DELAYS, DELAYS),
    (3, "Nobody told us of the delay; we found out at the door.", HEARD, HEARD),
    (3, "The form asks for a plan, and nobody looks at it.", PLAN, PLAN),
    (4, "The calm with which they do it, and how tidy it is afterwards.", STAYS, STAYS),
    (5, "A short message at noon of the day before.", HEARD, HEARD),
    (6, "Whether somebody is there on weekends.", NIGHTS, None),
)
QUOTED = (
    "We learned from the moving boxes that it was our turn.",
    "That they leave a room as they would like to find it.",
)
BECAME = (
    (HEARD, "done", "Since the first of the month everybody with a date hears at noon of the day before.", 21),
    (DELAYS, "doing", "The date stands on the page of each request; the board in the hall goes in winter.", 18),
    (NIGHTS, "nothing", "A night shift needs two people more; it is in next year’s plan.", 16),
    (STAYS, "done", "It stays as it is. Thank you for saying so.", 16),
)  # fmt: skip
SUMMARY = (
    "What people want most is to hear early when a date slips, even when it is only a maybe. They would look for "
    "the date in one place. How rooms are left is what should stay exactly as it is."
)


def sit_together(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Two groups about Facilities, reported, with what came of it; and one about IT to which people are asked."""
    del lots
    who = northfield.people
    day = timedelta(days=1)
    study = _planned(who["anke"], northfield.cast.facilities, "Moving, and what comes with it", 2, now - 70 * day)
    groups = list(study.groups.order_by("number"))
    for group, notes, ago in zip(groups, (FIRST, SECOND), (58, 53), strict=True):
        _sat(group, notes, (who["ida"] if "ida" in who else who["dana"], who["dana"], who["nadia"]), now - ago * day)
    study.refresh_from_db()
    _quoted(study, who["dana"], now - 45 * day)
    for group in groups:
        actions.close_check(group, by=study.planner, now=now - 42 * day)
    study = actions.report_focus(study, summary=SUMMARY, by=study.planner, now=now - 40 * day)
    themes = list(study.themes.order_by("pk"))
    for theme, became, said, ago in BECAME:
        lead = northfield.cast.cleo
        actions.say_became(themes[theme], became=became, said=said, edits=0, by=lead, now=now - ago * day)
    _asks(northfield, now)


def _planned(by: Person, team: Team, topic: str, groups: int, now: datetime) -> FocusStudy:
    return actions.plan_focus(
        team=team, topic=topic, questions=usual_questions(), groups=groups, seed=SEED, by=by, now=now
    )  # fmt: skip


def _sat(
    group: FocusGroup, notes: tuple[tuple[int, str, int | None, int | None], ...],
    people: tuple[Person, Person, Person], at: datetime,
) -> None:  # fmt: skip
    """Asked, met, noted, and sorted by two."""
    host, first, second = people
    planner, start = group.study.planner, _workday(at).replace(hour=9, minute=0, second=0, microsecond=0)
    asked = start - timedelta(days=9)
    group = actions.name_group_host(group, host=host, by=planner, now=asked)
    group = actions.set_group_day(group, starts_at=start, place="Meeting room 2.04", by=planner, now=asked)
    group = actions.recruit_group(group, by=planner, now=asked)
    for place in list(group.places.filter(state=states.ASKED).select_related("person"))[: group.study.seats]:
        if place.person is not None:
            actions.join_group(group, agrees=True, by=place.person, now=asked + timedelta(days=1))
    over = start + timedelta(hours=2)
    came = list(GroupSeat.objects.filter(group=group, state=states.SEATED).values_list("pk", flat=True))
    group = actions.hold_group(group, came=came, by=host, now=over)
    kept = [actions.note_in_group(group, question=n, text=text, by=host, now=over) for n, text, *_codes in notes]
    group = actions.finish_group_notes(group, by=host, now=over)
    later = over + timedelta(days=1)
    actions.name_coders(group, first=first, second=second, by=planner, now=later)
    themes = _book(group.study, first, later)
    for coder, column in ((first, 2), (second, 3)):
        chosen = {note.pk: _of(themes, row[column]) for note, row in zip(kept, notes, strict=True)}
        actions.code_note(group, chosen=chosen, by=coder, now=later)
        actions.finish_coding(group, by=coder, now=later)
    for note, row in zip(kept, notes, strict=True):
        if row[2] != row[3]:
            actions.settle_note(note, theme=_of(themes, row[2]), by=first, now=later)


def _workday(moment: datetime) -> datetime:
    """Nobody meets on a weekend."""
    return moment + timedelta(days=max(0, 7 - moment.weekday()) if moment.weekday() > 4 else 0)


def _of(themes: list[GroupTheme], number: object) -> GroupTheme | None:
    return themes[number] if isinstance(number, int) else None


def _book(study: FocusStudy, by: Person, now: datetime) -> list[GroupTheme]:
    """The same themes for both groups."""
    for title in THEMES if not study.themes.exists() else ():
        study.refresh_from_db()
        actions.add_theme(study, title=title, by=by, now=now)
    return list(study.themes.order_by("pk"))


def _quoted(study: FocusStudy, by: Person, now: datetime) -> None:
    """Two sentences that may be told in their words."""
    said = {str(note): note for note in GroupNote.objects.filter(group__study=study).select_related("group")}
    for text in QUOTED:
        quote = actions.propose_quote(said[text], text=text, by=by, now=now)
        somebody = GroupSeat.objects.filter(group=quote.note.group, came=True).exclude(person=None).first()
        if somebody is not None and somebody.person is not None:
            actions.decide_quote(GroupQuote.objects.get(pk=quote.pk), approves=True, by=somebody.person, now=now)


def _asks(northfield: Northfield, now: datetime) -> None:
    """About IT: people are asked these days, Ana among them where the lot falls on her."""
    who, asked, team = northfield.people, now - timedelta(days=2), Team.objects.get(name="IT")
    study = _planned(who["dana"], team, "Getting help when a screen stays black", 1, asked)
    group = study.groups.get()
    group = actions.name_group_host(group, host=who["monika"], by=who["dana"], now=asked)
    start = _workday(asked + timedelta(days=9)).replace(hour=13, minute=0)
    group = actions.set_group_day(group, starts_at=start, place="Meeting room 1.12", by=who["dana"], now=asked)
    could = field_of(team, None, asked, besides=[who["dana"].pk, who["monika"].pk], host=who["monika"])
    for study.seed in range(60):
        if who["ana"].pk in order_of(could, study, 1)[: study.seats]:
            break
    study.save(update_fields=["seed"])
    try:
        group = actions.recruit_group(FocusGroup.objects.get(pk=group.pk), by=who["dana"], now=asked)
    except Refused:  # too many have been asked enough this month
        return
    places = group.places.filter(state=states.ASKED).select_related("person")
    for place in [one for one in places if one.person and one.person.pk != who["ana"].pk][:5]:
        if place.person is not None:
            actions.join_group(group, agrees=True, by=place.person, now=asked + timedelta(days=1))
