"""Which button on the pages of somebody's onboarding leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth import actions
from footpath.growth.models import Onboarding, OnboardingItem
from footpath.growth.onboarding import forms
from footpath.growth.onboarding.visits import customers
from footpath.people.models import Person


@dataclass(frozen=True)
class Place:
    """On what something is done, by whom."""

    it: Onboarding
    item: OnboardingItem | None
    by: Person
    now: datetime

    @property
    def the_item(self) -> OnboardingItem:
        """Of a door that is about one."""
        assert self.item is not None
        return self.item

    @property
    def who(self) -> dict[str, Any]:
        """Who does it, and when."""
        return {"by": self.by, "now": self.now}


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: Callable[..., django_forms.Form]
    act: Callable[[Place, Mapping[str, Any]], object]
    said: str | Promise = ""


def _plain(kind: type[django_forms.Form]) -> Callable[..., django_forms.Form]:
    return lambda _place, data=None, **more: kind(data, **more)


def _proof(place: Place, data: Any = None, **more: Any) -> django_forms.Form:
    return forms.ProofForm(data, needed=place.the_item.asks_text, **more)


def _visit(place: Place, data: Any = None, **more: Any) -> django_forms.Form:
    met = {(one.team_id, one.person_id) for one in place.it.items.filter(kind="visit")}
    proposed = customers(place.it.team, place.by, place.now)
    left = [
        (code, end)
        for code, end in proposed
        if (None, end.pk) not in met and (end.pk, None) not in met and end != place.it.hire
    ]
    return forms.VisitForm(data, proposed=left, reader=place.by, **more)


ON_IT: Mapping[str, Door] = {
    "buddy": Door(
        _plain(forms.BuddyForm), lambda at, typed: actions.name_buddy(at.it, **typed, **at.who),
        _("Named. Everything is open now, and both were told."),
    ),
    "checker": Door(
        _plain(forms.CheckerForm), lambda at, typed: actions.name_checker(at.it, **typed, **at.who), _("Kept.")
    ),
    "first-day": Door(
        _plain(forms.FirstDayForm), lambda at, typed: actions.move_first_day(at.it, **typed, **at.who),
        _("Moved, with all the days that follow from it."),
    ),
    "visit": Door(
        _visit, lambda at, typed: actions.add_visit(at.it, end=typed["visit"], **at.who), _("On the list.")
    ),
    "end": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.end_onboarding(at.it, **at.who),
        _("Ended. What was done stays as it is."),
    ),
    "newer": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.follow_version(at.it, **at.who),
        _("It goes on by the newer plan. What was done stayed."),
    ),
    "note": Door(
        _plain(forms.NoteForm), lambda at, typed: actions.note_surprise(at.it, **typed, **at.who),
        _("Kept, for you alone."),
    ),
}  # fmt: skip
ON_ITEM: Mapping[str, Door] = {
    "done": Door(
        _proof, lambda at, typed: actions.do_item(at.the_item, **typed, **at.who), _("Done.")
    ),
    "undo": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.undo_item(at.the_item, **at.who), _("It is to do again.")
    ),
    "confirm": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.confirm_item(at.the_item, **at.who), _("Confirmed.")
    ),
    "send-back": Door(
        _plain(forms.WordForm), lambda at, typed: actions.send_item_back(at.the_item, **typed, **at.who),
        _("Sent back, with your word."),
    ),
    "waive": Door(
        _plain(forms.ReasonForm), lambda at, typed: actions.waive_item(at.the_item, **typed, **at.who),
        _("Waived. The reason stands on the certificate."),
    ),
}  # fmt: skip
