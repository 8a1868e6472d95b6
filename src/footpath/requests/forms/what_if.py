"""What does somebody ask of a team's queue: who more, who away, what urgent, which one first?"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from footpath.requests.numbers import number_in, number_of
from footpath.requests.what_if import LAST, Wish

MOST_MORE, MOST_AWAY = 20, 1000  # people
FARTHEST_PLACE = 10_000
MOST_HOURS = 2000.0
FARTHEST = timedelta(days=3 * 366)
PLACES = (0, 5, 10)
Choice = tuple[str, str]
NO_SUCH_DAY = gettext_lazy("There is no such day. Write it as year-month-day, such as 2027-02-28.")


def _day(label: Any) -> forms.DateField:
    box = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(
        label=label, required=False, input_formats=["%Y-%m-%d"], widget=box, error_messages={"invalid": NO_SUCH_DAY}
    )


def _number(label: Any, most: int) -> forms.IntegerField:
    words = format_lazy(gettext_lazy("Write a whole number from 0 to {most}."), most=most)
    errors = dict.fromkeys(("invalid", "min_value", "max_value"), words)
    return forms.IntegerField(label=label, min_value=0, max_value=most, required=False, error_messages=errors)


class WhatIfForm(forms.Form):
    """Everything may be left empty; what is there is taken together."""

    person = _number(gettext_lazy("More people"), MOST_MORE)
    since = _day(gettext_lazy("From"))
    absent = _number(gettext_lazy("People away"), MOST_AWAY)
    away = _day(gettext_lazy("First day away"))
    until = _day(gettext_lazy("Last day away"))
    job = forms.CharField(label=gettext_lazy("An urgent job"), max_length=24, required=False, widget=forms.Select)
    hours = forms.FloatField(
        label=gettext_lazy("Its hours of work"),
        min_value=0.1,
        max_value=MOST_HOURS,
        required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), gettext_lazy("Write hours from 0.1 to 2000, or leave it empty.")
        ),
    )
    position = forms.CharField(label=gettext_lazy("Taken"), max_length=12, required=False, widget=forms.Select)
    first = forms.CharField(
        label=gettext_lazy("Take this one next"), max_length=24, required=False, widget=forms.Select
    )

    def __init__(
        self,
        asked: QueryDict,
        *,
        today: date,
        people: int,
        services: Sequence[Choice],
        waiting: Sequence[tuple[int, str]],
        may_be_first: Collection[int],
    ) -> None:
        """`waiting` are the requests to choose from, `may_be_first` all that the reader sees waiting."""
        super().__init__(asked)
        self.today, self.people, self.may_be_first = today, people, may_be_first
        self.kinds = {"any", *(key for key, _name in services)}
        self._offer("job", [("", _("none")), ("any", _("of any kind")), *services])
        self._offer("position", [(str(place), after(place)) for place in PLACES] + [(LAST, after(None))])
        names = [(number_of(pk), f"{number_of(pk)} {title}") for pk, title in waiting]
        self._offer("first", [("", _("none")), *names])
        for name, least in (("since", today), ("away", today), ("until", today)):
            self.fields[name].widget.attrs["min"] = least.isoformat()

    def _offer(self, name: str, choices: list[Choice]) -> None:
        """What can be chosen, and what stands in the address already."""
        widget = self.fields[name].widget
        assert isinstance(widget, forms.Select)
        here = self.data.get(name, "").strip()[:24]
        known = here in {key for key, _words in choices}
        said = after(int(here)) if name == "position" and here.isdecimal() else here
        widget.choices = choices if known or not here else [*choices, (here, said)]

    def clean_since(self) -> date | None:
        """A day that people can plan for."""
        return self._ahead("since")

    def clean_away(self) -> date | None:
        """The same."""
        return self._ahead("away")

    def clean_until(self) -> date | None:
        """The same, and not before the first day."""
        last, first = self._ahead("until"), self.cleaned_data.get("away")
        if last and first and last < first:
            raise forms.ValidationError(_("The last day comes before the first one."))
        return last

    def _ahead(self, name: str) -> date | None:
        day: date | None = self.cleaned_data[name]
        if day and not self.today <= day <= self.today + FARTHEST:
            raise forms.ValidationError(_("Choose a day between today and three years from now."))
        return day

    def clean_absent(self) -> int | None:
        """No more people than there are."""
        absent: int | None = self.cleaned_data["absent"]
        if absent and absent > self.people:
            words = ngettext("Only one person is there.", "Only %(n)d people are there.", self.people)
            raise forms.ValidationError(words % {"n": self.people} if self.people else _("Nobody is there."))
        return absent

    def clean_job(self) -> str:
        """A service of this team."""
        job: str = self.cleaned_data["job"]
        if job and job not in self.kinds:
            raise forms.ValidationError(_("Choose a service of this team, or any kind of work."))
        return job

    def clean_position(self) -> int | None:
        """How many are taken before it; None: all of them."""
        text = self.cleaned_data["position"].strip()
        if text == LAST:
            return None
        if not text.isascii() or not (text or "0").isdecimal() or int(text or 0) > FARTHEST_PLACE:
            words = _("Choose one of the list, or write how many come first: up to %(n)d.")
            raise forms.ValidationError(words % {"n": FARTHEST_PLACE})
        return int(text or 0)

    def clean_first(self) -> int | None:
        """A request that waits here and that the reader may see."""
        text = self.cleaned_data["first"]
        number = number_in(text) if text else None
        if text and number not in self.may_be_first:
            raise forms.ValidationError(_("No such request waits here to be begun."))
        return number

    def wish(self) -> Wish:
        """What was asked, of a form that is valid."""
        typed = self.cleaned_data
        away = typed["away"] or (typed["absent"] and self.today) or None
        job = typed["job"]
        return Wish(
            person=int(typed["since"] is not None) if typed["person"] is None else typed["person"],
            since=typed["since"],
            absent=(typed["absent"] or 1) if away else 0,
            away=away,
            until=max(typed["until"] or away + timedelta(days=6), away) if away else None,
            job=bool(job or typed["hours"]),
            service=int(job) if job.isdecimal() else None,
            hours=typed["hours"],
            position=typed["position"],
            first=typed["first"],
        )


def after(position: int | None) -> str:
    """Where in the queue it is taken, in words."""
    if position is None:
        return _("last")
    if not position:
        return _("next")
    return ngettext("after one other", "after %(n)d others", position) % {"n": position}
