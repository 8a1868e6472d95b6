"""Which button on the page of an appraisal leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.appraisals import actions, forms
from footpath.appraisals.models import Appraisal, Rater
from footpath.people.models import Person


@dataclass(frozen=True)
class Place:
    """On what something is done, by whom, and when."""

    it: Appraisal
    rater: Rater | None
    by: Person
    now: datetime

    @property
    def who(self) -> dict[str, Any]:
        """Who does it, and when."""
        return {"by": self.by, "now": self.now}

    @property
    def the_rater(self) -> Rater:
        """Of a door that is about one."""
        assert self.rater is not None
        return self.rater


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: type[django_forms.Form]
    act: Callable[[Place, Mapping[str, Any]], object]
    said: str | Promise


DOORS: Mapping[str, Door] = {
    "draw": Door(
        forms.DrawForm,
        lambda at, typed: actions.draw_raters(at.it, **typed, **at.who),
        _("Done. Coworkers who know the work can be proposed now."),
    ),
    "propose": Door(
        forms.NamedForm, lambda at, typed: actions.propose_peer(at.it, **typed, **at.who), _("On the list.")
    ),
    "drop": Door(
        forms.NothingForm, lambda at, _typed: actions.drop_peer(at.the_rater, **at.who), _("Not on the list any more.")
    ),
    "strike": Door(
        forms.StrikeForm,
        lambda at, typed: actions.strike_customer(at.the_rater, **typed, **at.who),
        _("Struck out. If others were drawn, the next one takes the place."),
    ),
    "hand-in": Door(
        forms.NothingForm,
        lambda at, _typed: actions.hand_in(at.it, **at.who),
        _("Handed in. Whoever leads you looks at it, and lets it begin."),
    ),
    "approve": Door(
        forms.NothingForm,
        lambda at, _typed: actions.approve_raters(at.it, **at.who),
        _("Everybody is asked. Until it closes nobody sees anything, and nobody needs to do anything."),
    ),
    "coach": Door(forms.CoachForm, lambda at, typed: actions.name_coach(at.it, **typed, **at.who), _("Kept.")),
    "share": Door(
        forms.NothingForm,
        lambda at, _typed: actions.share_report(at.it, **at.who),
        _("Shared. The two of you can read it now."),
    ),
    "agree": Door(
        forms.AgreeForm,
        lambda at, typed: actions.agree_outcome(at.it, **typed, **at.who),
        _("Written down. In half a year the same is asked again."),
    ),
    "cancel": Door(
        forms.ReasonForm,
        lambda at, typed: actions.cancel_appraisal(at.it, **typed, **at.who),
        _("Called off. What was answered is destroyed."),
    ),
}
ON_RATER = ("drop", "strike")
