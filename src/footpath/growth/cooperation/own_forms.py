"""What is typed while somebody writes a scenario?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.cooperation.faults import refusal
from footpath.growth.cooperation.words import RULES
from footpath.growth.models import ShownTo
from footpath.people.models import Team
from footpath.pure.role_play import AUDIENCES, HELPS, PICTURES, TEMPTS, Choice, End, Node, Scenario, Side
from footpath.pure.role_play_check import MOST_CHOICES, STEEPEST
from footpath.pure.role_play_file import BIGGEST, LONGEST_TEXT, Unreadable, read
from footpath.requests.forms.texts import LongText, area

KEYS = "abcdefghijklmnopqrstuvwxyz"


def words(label: Any, rows: int = 0, *, required: bool = False, help_text: Any = "") -> LongText:
    """A line, or some of them."""
    widget = area(rows) if rows else forms.TextInput({"autocomplete": "off"})
    return LongText(label=label, required=required, help_text=help_text, widget=widget, max_length=LONGEST_TEXT)


class NewForm(forms.Form):
    """How a new one is called."""

    title = LongText(label=_("What is it called?"), max_length=120, widget=forms.TextInput({"autocomplete": "off"}))


class ImportForm(forms.Form):
    """A file."""

    file = forms.FileField(
        label=_("A scenario as a JSON file"),
        help_text=_("As Footpath exports it; 200 kB at most."),
        widget=forms.ClearableFileInput({"accept": "application/json,.json"}),
    )

    def clean_file(self) -> Scenario:
        """The scenario in it."""
        given = self.cleaned_data["file"]
        try:
            return read(given.read(BIGGEST + 1))
        except Unreadable as error:
            raise forms.ValidationError(refusal(error)) from error


class MomentForm(NewForm):
    """A moment of one's own, without names."""

    situation = words(_("Where and when does it begin?"), 3, required=True)
    says = words(_("What did the other one say, or do?"), 3, required=True)
    needs = words(_("What did they need, as far as you know by now?"), 3)
    read = forms.BooleanField(
        label=_("I have read it: nobody can be recognized in it."),
        error_messages={"required": _("Read it once more, and tick that nobody can be recognized.")},
    )


class AboutForm(forms.Form):
    """What stands above all."""

    title = LongText(label=_("Title"), max_length=120, widget=forms.TextInput({"autocomplete": "off"}))
    about = words(_("What is it about?"), 2)
    you = LongText(label=_("Your name in it"), max_length=60)
    you_brief = words(_("What only you know when it begins"), 3)
    other = LongText(label=_("The name of the other one"), max_length=60, help_text=_("A made-up one."))
    other_brief = words(_("What only they know"), 3, help_text=_("Read by whoever plays them."))
    rules = forms.MultipleChoiceField(
        label=_("Which rules are practiced?"), choices=[(code, RULES[code].name) for code in HELPS],
        widget=forms.CheckboxSelectMultiple, required=False, help_text=_("Four to six."),
    )  # fmt: skip
    start = forms.ChoiceField(label=_("With which moment does it begin?"), required=False)
    audience = forms.ChoiceField(
        label=_("For whom?"), choices=list(zip(AUDIENCES, (_("everyone"), _("those who lead")), strict=True))
    )
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, scenario: Scenario, **more: Any) -> None:
        super().__init__(*args, **more)
        start = self.fields["start"]
        assert isinstance(start, forms.ChoiceField)
        start.choices = [(one.key, one.key) for one in scenario.nodes]

    def facts(self) -> dict[str, Any]:
        """As a scenario has them."""
        typed = self.cleaned_data
        return {
            "title": typed["title"], "about": typed["about"], "start": typed["start"], "audience": typed["audience"],
            "you": Side(typed["you"], typed["you_brief"]), "other": Side(typed["other"], typed["other_brief"]),
            "rules": tuple(typed["rules"]),
        }  # fmt: skip


class NodeForm(forms.Form):
    """A moment, without its choices."""

    situation = words(_("The situation"), 2)
    says = words(_("What is said"), 3)
    speaker = LongText(label=_("Who says it, if not the other one"), required=False, max_length=60)
    inside = words(_("What the other one thinks and does not say"), 2)
    temperature = forms.IntegerField(
        label=_("Temperature here"), required=False, min_value=0, max_value=100,
        help_text=_("0 to 100. Needed at the start; elsewhere empty: as it came."),
    )  # fmt: skip
    picture = forms.ChoiceField(
        label=_("A picture"), required=False, choices=[("", _("none")), *((one, one) for one in PICTURES)]
    )
    alt = LongText(label=_("What the picture shows, in words"), required=False, max_length=200)
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class ChoiceRow(forms.Form):
    """One choice; without words it is none."""

    text = words(_("What one can say"), 2)
    behavior = forms.ChoiceField(
        label=_("Which behavior is it?"), required=False,
        choices=[
            ("", _("Choose one")),
            (_("Helps"), [(code, RULES[code].name) for code in HELPS]),
            (_("Tempts"), [(code, RULES[code].name) for code in TEMPTS]),
        ],
    )  # fmt: skip
    delta = forms.IntegerField(
        label=_("Degrees"), required=False, min_value=-STEEPEST, max_value=STEEPEST,
        help_text=_("Below 0 it cools, above it heats."),
    )  # fmt: skip
    to = forms.ChoiceField(label=_("Leads to"), required=False)
    feedback = words(_("What it does, and why"), 2)
    lands = words(_("How it lands, in the words of the other one"), 2)

    def __init__(self, *args: Any, scenario: Scenario, here: str, **more: Any) -> None:
        super().__init__(*args, **more)
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        ends = [(one.key, one.key) for one in scenario.ends]
        nodes = [(one.key, one.key) for one in scenario.nodes if one.key != here]
        to.choices = [("", _("Choose one")), (_("Moments"), nodes), (_("Ends"), ends)]


class EndForm(forms.Form):
    """An end."""

    text = words(_("What came of it"), 4)
    kind = forms.ChoiceField(
        label=_("What kind of an end is it?"), choices=[("good", _("good")), ("mixed", _("mixed")), ("bad", _("bad"))]
    )
    understands = forms.BooleanField(label=_("They understand the situation better"), required=False)
    agrees = forms.BooleanField(label=_("They agree to what will be done"), required=False)
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class AddForm(forms.Form):
    """A new place."""

    name = LongText(label=_("Its name"), max_length=60, help_text=_("A word or two, such as: he calls back."))
    kind = forms.ChoiceField(choices=[("node", ""), ("end", "")])
    edits = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class ShowForm(forms.Form):
    """Who may play it."""

    to = forms.ChoiceField(choices=ShownTo.choices)
    team = forms.ModelChoiceField(
        Team.objects.all(), required=False, label=_("Which team?"), empty_label=_("Choose a team")
    )
    read = forms.BooleanField(required=False, label=_("I have read it: nobody can be recognized in it."))


def rows_of(scenario: Scenario, node: Node, data: Any = None) -> list[ChoiceRow]:
    """A row for each choice, and empty ones up to six."""
    found = []
    for number in range(MOST_CHOICES):
        one = node.choices[number] if number < len(node.choices) else None
        initial = {
            "text": one.text, "behavior": one.behavior, "delta": one.delta, "to": one.to, "feedback": one.feedback,
            "lands": one.lands,
        } if one else {}  # fmt: skip
        found.append(ChoiceRow(data, scenario=scenario, here=node.key, prefix=f"c{number}", initial=initial))
    return found


def node_of(key: str, form: NodeForm, rows: list[ChoiceRow]) -> Node:
    """The moment as it was typed."""
    typed = form.cleaned_data
    said = [row.cleaned_data for row in rows if row.cleaned_data.get("text")]
    choices = tuple(
        Choice(KEYS[number], one["text"], one["behavior"], one["delta"] or 0, one["feedback"], one["to"], one["lands"])
        for number, one in enumerate(said)
    )
    return Node(
        key, typed["situation"], typed["says"], choices, speaker=typed["speaker"], temperature=typed["temperature"],
        inside=typed["inside"], picture=typed["picture"], alt=typed["alt"],
    )  # fmt: skip


def end_of(key: str, form: EndForm) -> End:
    """The end as it was typed."""
    typed = form.cleaned_data
    return End(key, typed["kind"], typed["text"], understands=typed["understands"], agrees=typed["agrees"])
