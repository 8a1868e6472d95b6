"""What is typed to plan a focus group, to answer, and to host one?"""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.groups import states
from footpath.conversations.groups.nameless import departments
from footpath.conversations.groups.words import usual_questions
from footpath.conversations.interviews.forms import PersonField
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Team
from footpath.requests.forms.moments import MomentField


def text(label: Any, *, rows: int = 2, required: bool = True, longest: int = 1000, help_text: Any = "") -> Any:
    """A box of several lines."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text, widget=box)


SEATS_SAID = _("Eight to ten: of fewer, who said what is easy to guess; of more, some stay silent.")
INVITES_SAID = _("Ten to twelve, so that a table is full although some say no.")


def _bounds(said: Any) -> dict[str, Any]:
    """The same words for too few and too many."""
    return {"min_value": said, "max_value": said}


class QuestionsForm(forms.Form):
    """Topic and questions."""

    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    topic = forms.CharField(label=_("What are the groups about?"), max_length=200)
    questions = text(_("The questions, one a line"), rows=7, longest=2500, help_text=_("Five to seven."))


class PlanForm(forms.Form):
    """What is planned."""

    team = forms.ModelChoiceField(Team.objects.all(), label=_("Whose service?"))
    service = forms.ChoiceField(label=_("One service of theirs"), required=False)
    topic = forms.CharField(label=_("What are the groups about?"), max_length=200)
    questions = text(_("The questions, one a line"), rows=7, longest=2500, help_text=_("Five to seven."))
    groups = forms.IntegerField(label=_("How many groups?"), min_value=1, max_value=6, initial=3)
    seats = forms.IntegerField(
        label=_("Seats at each table"), min_value=8, max_value=10, initial=8, error_messages=_bounds(SEATS_SAID)
    )
    invites = forms.IntegerField(
        label=_("People asked for each"), min_value=10, max_value=12, initial=12, error_messages=_bounds(INVITES_SAID)
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["questions"].initial = "\n".join(usual_questions())
        box = self.fields["service"]
        assert isinstance(box, forms.ChoiceField)
        offered = (
            Service.objects.published().filter(confidential=False).select_related("team").order_by("team__name", "name")
        )
        box.choices = [("", _("all of it")), *((str(one.pk), f"{one.team}: {one.name}") for one in offered)]

    def clean_service(self) -> Service | None:
        """The service; None: all of it."""
        chosen = self.cleaned_data["service"]
        return Service.objects.get(pk=int(chosen)) if chosen else None


class OfGroup(forms.Form):
    """A form on the page of a group."""

    def __init__(self, *args: Any, group: FocusGroup, **more: Any) -> None:
        super().__init__(*args, **more)
        self.group = group
        self.fill()

    def fill(self) -> None:
        """What can be chosen, by the group."""

    def choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        """The choices of a box."""
        box = self.fields[name]
        assert isinstance(box, forms.ChoiceField)
        box.choices = choices


class HostForm(OfGroup):
    """A host of the house."""

    host = PersonField(_("Who hosts it?"), help_text=_("Neither of the team it is about, nor above anybody there."))


class GuestForm(OfGroup):
    """A host from outside."""

    name = forms.CharField(label=_("Their name"), max_length=80)
    email = forms.CharField(label=_("Their mail address"), max_length=254)


class TakerForm(OfGroup):
    """Who writes."""

    note_taker = PersonField(_("Who takes notes?"))


class DayForm(OfGroup):
    """When and where."""

    starts_at = MomentField(label=_("When?"), help_text=_("At least two days from now, by the clocks of your zone."))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=45, max_value=150, initial=90)
    place = forms.CharField(label=_("Where?"), max_length=200)

    def fill(self) -> None:
        """As it is now."""
        if self.group.starts_at:
            self.fields["starts_at"].initial = self.group.starts_at
            self.fields["minutes"].initial = self.group.minutes
            self.fields["place"].initial = self.group.texts.get("place", "")


class JoinForm(OfGroup):
    """Yes, to all of it."""

    sequence = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    agrees = forms.BooleanField(label=_("That is all right with me."), required=False)

    def fill(self) -> None:
        """Which day they have before their eyes."""
        self.fields["sequence"].initial = self.group.sequence


class HeldForm(OfGroup):
    """Who came."""

    came = forms.MultipleChoiceField(
        label=_("Those who were there"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def fill(self) -> None:
        """Those who take part."""
        seats = GroupSeat.objects.filter(group=self.group, state=states.SEATED).select_related("person", "team")
        found = [(str(one.pk), f"{one.person} · {one.team}") for one in seats]
        box = self.fields["came"]
        assert isinstance(box, forms.MultipleChoiceField)
        box.choices = found

    def clean_came(self) -> list[int]:
        """By their numbers."""
        return [int(one) for one in self.cleaned_data["came"]]


class NoteForm(OfGroup):
    """One sentence."""

    client_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    question = forms.ChoiceField(label=_("To which question?"))
    text = text(_("What was said"), help_text=_("One sentence, without names."))
    team = forms.ChoiceField(label=_("From someone of"), required=False)
    is_sure = forms.BooleanField(label=_("The word that is found there is no name"), required=False)

    def fill(self) -> None:
        """The questions, and departments of five people or more."""
        self.choose("question", [(str(n), one) for n, one in enumerate(self.group.study.questions, 1)])
        offered = departments(self.group, timezone.now().date())
        self.choose("team", [("", _("nobody in particular")), *((str(one.pk), one.name) for one in offered)])

    def clean_question(self) -> int:
        """Its number."""
        return int(self.cleaned_data["question"])

    def clean_team(self) -> int | None:
        """Its key."""
        return int(self.cleaned_data["team"]) if self.cleaned_data["team"] else None


class NumberForm(OfGroup):
    """Which one."""

    number = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)


class CodersForm(OfGroup):
    """Two who put notes into themes."""

    first = PersonField(_("One"))
    second = PersonField(_("The other one"))


class CancelForm(OfGroup):
    """Why it is called off."""

    reason = text(_("Why? Those who were asked read it."), longest=300)
