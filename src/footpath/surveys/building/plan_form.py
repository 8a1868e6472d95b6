"""What does somebody type who plans when whom to ask?"""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.people.permissions import tree
from footpath.surveys.cutting import CROSSINGS, CUTS, called
from footpath.surveys.models import Instrument, Mode, Wave

OPENS, CLOSES = time(9), time(18)  # of the day, where whoever plans it works
USUAL_DAYS = 14
_DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class PlanForm(forms.Form):
    """Days, people, parts and thresholds of a wave."""

    opens_on = forms.DateField(
        label=gettext_lazy("First day"),
        widget=_DAY,
        help_text=gettext_lazy("People are asked from nine in the morning."),
    )
    closes_on = forms.DateField(label=gettext_lazy("Last day"), widget=_DAY)
    teams = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Teams"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("With the teams below them."),
    )  # fmt: skip
    services = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Whoever used a service in the last 90 days"), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    one = forms.TypedChoiceField(label=gettext_lazy("One team"), coerce=int, required=False, empty_value=None)
    other = forms.TypedChoiceField(label=gettext_lazy("and the other"), coerce=int, required=False, empty_value=None)
    cuts = forms.MultipleChoiceField(
        label=gettext_lazy("Answers are looked at by"), choices=list(CUTS.items()), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Three at most. It is fixed when the survey opens, and everybody can read it."),
    )  # fmt: skip
    crossed = forms.ChoiceField(
        label=gettext_lazy("And by two of them together"), required=False,
        help_text=gettext_lazy("Such as each team at each place. The finer the parts, the more of them are held back."),
    )  # fmt: skip
    strict = forms.BooleanField(
        label=gettext_lazy("Also hold back averages from which single answers could be narrowed down"), required=False,
        help_text=gettext_lazy("Where nearly all of a group say the same. More figures become ranges."),
    )  # fmt: skip
    threshold = forms.IntegerField(
        label=gettext_lazy("No figure of fewer answers than"), min_value=5, max_value=1000, initial=5
    )
    officers = forms.CharField(
        label=gettext_lazy("Two people who can open a link only together"), max_length=300, required=False,
        help_text=gettext_lazy("Against a threat of harm, or because the law says so; whoever it is about is told."),
    )  # fmt: skip

    def __init__(
        self, sent: QueryDict | None, instrument: Instrument, me: Person, now: datetime, wave: Wave | None, *,
        until: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(sent, initial=_initial(me, now, wave) if until is None else _again(instrument, me, now, until))
        self.zone = me.timezone
        teams = _indented()
        self._offer("teams", teams)
        self._offer("services", [(one.pk, f"{one.name} · {one.team.name}") for one in _services()])
        for name in ("one", "other"):
            self._offer(name, [("", _("no pair")), *teams])
        self._offer("crossed", [("", _("no two")), *(("&".join(pair), called(pair)) for pair in CROSSINGS)])
        if instrument.mode != Mode.CONFIDENTIAL:
            del self.fields["officers"]

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def audience(self) -> dict[str, list[Any]]:
        """Whom it asks, as far as it can be read."""
        data = getattr(self, "cleaned_data", {})
        one, other = data.get("one"), data.get("other")
        found: dict[str, list[Any]] = {"teams": data.get("teams") or [], "services": data.get("services") or []}
        return found | ({"pairs": [[one, other]]} if one and other else {})

    def clean(self) -> dict[str, Any]:
        """A pair names two; so does what is looked at together, and both are looked at for themselves, too."""
        data = super().clean() or {}
        if set(self.together()) - set(data.get("cuts") or []):
            self.add_error("crossed", _("Choose both of them above as well."))
        if bool(data.get("one")) != bool(data.get("other")):
            self.add_error("other", _("Choose both teams of the pair."))
        return data

    def together(self) -> list[str]:
        """The two ways that are looked at together, or none."""
        chosen = getattr(self, "cleaned_data", {}).get("crossed") or ""
        return chosen.split("&") if chosen else []

    def facts(self) -> dict[str, Any]:
        """As plan_wave takes it. ValidationError (officers) for a name that nobody has."""
        data = self.cleaned_data
        comments = max(10, data["threshold"])
        return {
            "opens_at": _moment(data["opens_on"], OPENS, self.zone),
            "closes_at": _moment(data["closes_on"], CLOSES, self.zone),
            "audience": self.audience(), "cuts": data["cuts"], "threshold": data["threshold"],
            "comment_threshold": comments, "detail_threshold": comments, "officers": self._officers(),
            "strict": data["strict"], "crossed": self.together(),
        }  # fmt: skip

    def _officers(self) -> list[int]:
        names = [name.strip() for name in self.cleaned_data.get("officers", "").split(",") if name.strip()]
        found = Person.objects.filter(is_active=True, name__in=names[:5])
        return list(found.values_list("pk", flat=True))


def _moment(day: Any, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone)


def _initial(me: Person, now: datetime, wave: Wave | None) -> dict[str, Any]:
    if wave is None:
        first = me.today(now) + timedelta(days=1)
        return {"opens_on": first, "closes_on": first + timedelta(days=USUAL_DAYS), "cuts": ["team"]}
    pair = (wave.audience.get("pairs") or [[None, None]])[0]
    officers = Person.objects.filter(pk__in=wave.officers).values_list("name", flat=True)
    return {
        "opens_on": wave.opens_at.astimezone(me.timezone).date(),
        "closes_on": wave.closes_at.astimezone(me.timezone).date() if wave.closes_at else None,
        "teams": wave.audience.get("teams", []), "services": wave.audience.get("services", []),
        "one": pair[0], "other": pair[1], "cuts": list(wave.cuts.values_list("key", flat=True)),
        "crossed": "&".join(wave.crossed), "strict": wave.strict,
        "threshold": wave.threshold, "officers": ", ".join(officers),
    }  # fmt: skip


def _again(instrument: Instrument, me: Person, now: datetime, until: date) -> dict[str, Any]:
    """The same people in the same parts as the last time, so that the two can be compared, over before that day."""
    last = instrument.waves.order_by("-number").first()
    first = me.today(now) + timedelta(days=1)
    closes = max(until - timedelta(days=1), first)
    days = {"opens_on": max(first, closes - timedelta(days=USUAL_DAYS)), "closes_on": closes}
    return _initial(me, now, last) | days


def _services() -> list[Service]:
    return list(Service.objects.published().select_related("team").order_by("name"))


def _indented() -> list[tuple[int, str]]:
    """Every team below the one it belongs to, as deep as it stands."""
    teams = tree()
    below: dict[int | None, list[int]] = {}
    for team in teams.values():
        below.setdefault(team.parent_id if team.parent_id in teams else None, []).append(team.pk)
    found: list[tuple[int, str]] = []
    waiting = [(pk, 0) for pk in reversed(below.get(None, []))]
    while waiting:
        pk, depth = waiting.pop()
        found.append((pk, "\u2003" * depth + teams[pk].name))
        waiting += [(one, depth + 1) for one in reversed(below.pop(pk, []))]
    return found
