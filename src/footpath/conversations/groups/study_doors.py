"""Which verb of a topic, which form, which words belong together?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import Form
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from footpath.conversations import actions
from footpath.conversations.actions.add_theme import may_word_themes
from footpath.conversations.actions.say_became import may_say
from footpath.conversations.groups import forms, theme_forms
from footpath.conversations.groups.permissions import runs
from footpath.conversations.models import FocusStudy, GroupTheme
from footpath.people.models import Person
from footpath.surveys.models import Wave

Go = Callable[[FocusStudy, dict[str, Any], Person, datetime], object]
May = Callable[[FocusStudy, Person, datetime], bool]


@dataclass(frozen=True)
class StudyDoor:
    """What is done with what was typed, who may try, and what is said of it afterwards."""

    go: Go
    may: May
    said: Any
    form: Callable[..., Form] | None = None
    needs_questions: bool = False

    def bind(self, sent: Mapping[str, Any], me: Person) -> Form | None:
        """What was typed."""
        if self.form is None:
            return None
        return self.form(sent, choices=theme_forms.question_choices(me)) if self.needs_questions else self.form(sent)


def _theme(study: FocusStudy, typed: dict[str, Any]) -> GroupTheme:
    found: GroupTheme = get_object_or_404(GroupTheme, study=study, pk=typed.pop("theme"))
    return found


def _add(study: FocusStudy, _typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.add_group(study, by=by, now=now)


def _questions(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.change_focus_questions(study, **typed, by=by, now=now)


def _new_theme(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.add_theme(study, **typed, by=by, now=now)


def _reword(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.reword_theme(_theme(study, typed), **typed, by=by, now=now)


def _report(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.report_focus(study, **typed, by=by, now=now)


def _became(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.say_became(_theme(study, typed), **typed, by=by, now=now)


def _join(study: FocusStudy, typed: dict[str, Any], by: Person, now: datetime) -> object:
    wave, item = typed["question"]
    return actions.join_theme(
        _theme(study, typed), wave=get_object_or_404(Wave, pk=wave), item=item, by=by, now=now
    )  # fmt: skip


def _runs(study: FocusStudy, by: Person, now: datetime) -> bool:
    return runs(study, by, now.date())


STUDY_DOORS: dict[str, StudyDoor] = {
    "add": StudyDoor(_add, _runs, _("One more is planned.")),
    "questions": StudyDoor(_questions, _runs, _("Kept."), forms.QuestionsForm),
    "theme": StudyDoor(_new_theme, may_word_themes, _("It is in the book of themes."), theme_forms.ThemeForm),
    "reword": StudyDoor(_reword, may_word_themes, _("Kept."), theme_forms.RewordForm),
    "report": StudyDoor(_report, _runs, _("Reported. Those who took part hear of it."), theme_forms.ReportForm),
    "became": StudyDoor(_became, may_say, _("Kept. Those who took part read it."), theme_forms.BecameForm),
    "join": StudyDoor(
        _join, may_say, _("It stands beside that question now."), theme_forms.JoinThemeForm, needs_questions=True
    ),
}
