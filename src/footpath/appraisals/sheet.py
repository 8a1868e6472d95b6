"""What stands on the form by which somebody says how they see a coworker?

The form is that of surveys, so that it works on a phone, without scripts, and keeps answers on the device until they
are sent.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions.rate import HELP_MORE, KEEP_UP, NOT_SEEN, QUESTIONS
from footpath.appraisals.items import by_theme
from footpath.appraisals.models import Appraisal, Group, Purpose, Rater
from footpath.appraisals.permissions import anonymous
from footpath.pure.disclosure import K_COMMENTS
from footpath.pure.rater_release import FLOORS
from footpath.surveys.answering.sheet import Mark, Question, Screen, Sheet
from footpath.surveys.answering.words import frequency_words
from footpath.ui.wording import day

A_SCREEN = 4  # behaviors together: about as many as a phone shows
PASSES = "passes"


def sheet_of(rater: Rater, sent: Mapping[str, Any], errors: Mapping[str, str]) -> Sheet:
    """The form, with what was sent and what is wrong with it."""
    it = rater.appraisal
    items = [(theme, item) for theme, some in by_theme(it.items) for item in some]
    screens = []
    for at in range(0, len(items), A_SCREEN):
        some = items[at : at + A_SCREEN]
        title = ", ".join(dict.fromkeys(theme for theme, _item in some))
        questions = [_step(item, sent, errors) for _theme, item in some]
        screens.append(Screen(f"part{at}", title, _lead(rater), questions))
    screens.append(_words(rater, sent, errors))
    language = get_language() or "en"
    return Sheet(
        title=_("How do you see yourself?") if rater.group == Group.SELF else str(it), about="", minutes=states.MINUTES,
        language=language, direction="ltr", languages=[], screens=screens, seed="0", errors=errors,
    )  # fmt: skip


def _lead(rater: Rater) -> str:
    if rater.group == Group.SELF:
        return _("When coworkers ask you for something: how often do you do this?")
    return _("From what you have seen yourself: how often does %(name)s do this?") % {
        "name": rater.appraisal.subject.name
    }


def _step(item: Mapping[str, str], sent: Mapping[str, Any], errors: Mapping[str, str]) -> Question:
    name = f"q.{item['key']}"
    given = sent.get(name, "")
    marks = [Mark(str(step), word, given == str(step)) for step, word in frequency_words().items()]
    marks.append(Mark(NOT_SEEN, _("Not seen"), given == NOT_SEEN))
    return _question(name, item["key"], "frequency", item["text"], errors, marks=marks)


def _words(rater: Rater, sent: Mapping[str, Any], errors: Mapping[str, str]) -> Screen:
    asked = {KEEP_UP: _("What should go on as it is?"), HELP_MORE: _("What would help you more?")}
    if rater.group == Group.SELF:
        asked = {KEEP_UP: _("What will you go on doing?"), HELP_MORE: _("What do you want to get better at?")}
    questions = [
        _question(f"q.{key}", key, "open", asked[key], errors, typed=str(sent.get(f"q.{key}", ""))) for key in QUESTIONS
    ]
    text = _("Say what you have seen, in words that could come from anybody.") if anonymous(rater.group) else ""
    if anonymous(rater.group):
        label = _("Pass my words on, just like this, even if fewer than ten people write something")
        marks = [Mark("yes", label, sent.get(f"q.{PASSES}") == "yes")]
        help_text = _("Without it your words are read only where ten or more have written, all of them shuffled.")
        question = _question(f"q.{PASSES}", PASSES, "several", _("May your words be passed on?"), errors, marks=marks)
        questions.append(_with_help(question, help_text))
    return Screen("words", _("In your own words"), text, questions)


def _question(
    name: str,
    key: str,
    kind: str,
    text: str,
    errors: Mapping[str, str],
    *,
    marks: list[Mark] | None = None,
    typed: str = "",
) -> Question:
    return Question(
        name=name, key=key, kind=kind, text=text, help="", marks=marks or [], typed=typed, is_required=False,
        may_not_apply=False, not_applying=False, error=errors.get(key, ""), only_if="", depends_on="", values="[]",
    )  # fmt: skip


def _with_help(question: Question, text: str) -> Question:
    from dataclasses import replace

    return replace(question, help=text)


def promise(rater: Rater) -> tuple[str, list[str]]:
    """What is said above the first question: who will see what; of the two who are named, that they are."""
    it = rater.appraisal
    readers = reads(it)
    if not anonymous(rater.group):
        own = _("Your answers stand on the report under your name.")
        return _("Your name stands beside your answers"), [own, readers, _never()]
    k = FLOORS[rater.group]
    lines = [
        _("Your answers are kept without your name, and without the moment: nobody can find out which are yours.")
        + " "
        + _("That holds for %(name)s, for whoever leads them and for whoever administers Footpath.")
        % {"name": it.subject.name},
        _("You are asked as one of this group: %(group)s. It is told of only if %(k)d or more of it answer.")
        % {"group": group_words(rater.group, it), "k": k},
        _("Fewer than ten: only the middle answer and a rough share. Words: only if %(n)d write, or you say so.")
        % {"n": K_COMMENTS},
        readers,
        _never(),
    ]
    return _("Your name stands nowhere"), lines


def group_words(group: str, it: Appraisal) -> str:
    """From which side somebody is asked, in words for them."""
    return {
        Group.PEER: _("coworkers who know the work of %(name)s"),
        Group.REPORT: _("people whom %(name)s leads"),
        Group.CUSTOMER: _("internal customers of %(name)s, drawn by chance from what was really asked"),
    }[Group(group)] % {"name": it.subject.name}


def reads(it: Appraisal) -> str:
    """Who reads the report, and when."""
    names = {"name": it.subject.name, "leads": it.supervisor.name}
    if it.purpose == Purpose.APPRAISAL:
        return _("%(name)s reads the report first, five working days later %(leads)s does, too.") % names
    return _("%(name)s alone reads the report, and decides whom else to show it to.") % names


def _never() -> str:
    return _("Until it closes nobody sees anything, nor who has answered.")


def closes(it: Appraisal) -> str:
    """Until when, in words."""
    return day(it.closes_at) if it.closes_at else ""


def kept_under(rater: Rater) -> str:
    """Under which name a browser keeps the answers; nobody finds out from it what it is about."""
    return salted_hmac("footpath.appraisal-kept", str(rater.pk), algorithm="sha256").hexdigest()[:20]
