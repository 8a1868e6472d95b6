"""What is typed about a webhook?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.notifications.webhooks.models import Style, Webhook
from footpath.notifications.webhooks.topics import Topic
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer

HOUSE = "house"


class WebhookForm(forms.Form):
    """Where it goes, how it is written, of what it tells."""

    whose = forms.ChoiceField(label=_("Of what does it tell?"))
    name = forms.CharField(
        label=_("Name"), max_length=80, help_text=_("By which you know it: the channel, the program.")
    )
    style = forms.ChoiceField(
        label=_("Who reads it?"), choices=Style.choices, initial=Style.SLACK, widget=forms.RadioSelect
    )
    url = forms.CharField(
        label=_("Address"),
        max_length=2000,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "url"}),
        help_text=_("As the chat or the program gives it to you; it begins with https://"),
    )
    topics = forms.MultipleChoiceField(
        label=_("Tell of"), choices=Topic.choices, widget=forms.CheckboxSelectMultiple,
        initial=[Topic.ASKED, Topic.DELIVERED, Topic.RISK],
    )  # fmt: skip

    def __init__(
        self, data: Any = None, *, teams: list[Team], me: Person, of: Webhook | None = None, **rest: Any
    ) -> None:
        super().__init__(data, **rest)
        self.teams = {str(team.pk): team for team in teams}
        choices = [(key, str(team.name)) for key, team in self.teams.items()]
        if can_administer(me):
            choices.append((HOUSE, str(_("The whole house, by number alone"))))
        self.fields["whose"].choices = choices  # type: ignore[attr-defined]
        if of is not None:
            del self.fields["whose"]
            self.fields["url"].required = False
            self.fields["url"].label = _("New address")
            self.fields["url"].help_text = _("Leave it empty to keep the one there is.")

    def facts(self) -> dict[str, Any]:
        """What the verbs take."""
        return {name: self.cleaned_data[name] for name in ("name", "style", "url", "topics")}

    def team(self) -> Team | None:
        """The team that was chosen; None for the whole house."""
        return self.teams.get(self.cleaned_data["whose"])
