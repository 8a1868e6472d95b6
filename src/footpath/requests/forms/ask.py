"""What does somebody type who asks a team for something?"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.catalog.requirements import Requirement, asked
from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.people.queries import person_named
from footpath.requests.forms.answers import AnswerField, FilesField, Question, file_name, name_of, sent_at_once
from footpath.requests.forms.commitments import CommitmentInput
from footpath.requests.forms.texts import LongText, area
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.models.asked import Impact, Urgency
from footpath.requests.refusals import Unclear

NO_SUCH_DAY = _("There is no such day. Write it as year-month-day, such as 2027-02-28.")
OPEN = ("", _("I leave it open"))
NOBODY = _("Nobody, or more than one person, is called that. Choose from the list, or write the e-mail address.")


def page_key(given: str | None) -> UUID:
    """The key of the page that was sent; a new one where it is missing or no key."""
    try:
        return UUID(given or "")
    except ValueError:
        return uuid4()


class AskForm(forms.Form):
    """One line, the questions of the service, and what goes with every request. Nothing is required to be kept."""

    title = forms.CharField(label=_("In one line, what do you need?"), max_length=200, required=False)
    level = forms.ChoiceField(label=_("Which quality?"), required=False, widget=forms.RadioSelect)
    details = LongText(label=_("What else should we know?"), max_length=8000, required=False, widget=area())
    needed_by = forms.DateField(
        label=_("When do you need it?"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_SUCH_DAY},
    )
    impact = forms.ChoiceField(label=_("How many does it stop?"), required=False, choices=[OPEN, *Impact.choices])
    urgency = forms.ChoiceField(
        label=_("How soon does it hurt?"),
        help_text=_("What comes first when not all can be first follows from these two. Both sides read it."),
        required=False,
        choices=[OPEN, *Urgency.choices],
    )
    asked_for = forms.CharField(
        label=_("Who is it for?"),
        help_text=_("Leave it empty when it is for you. They see the request and can answer for it, as you can."),
        max_length=254,
        required=False,
        widget=PersonInput(),
    )
    serves = forms.CharField(
        label=_("Does this serve something an outside customer waits for?"),
        help_text=_("The number or name of the order, flight or shipment; then everybody sees why the day matters."),
        max_length=120,
        required=False,
        widget=CommitmentInput(),
    )

    def __init__(
        self,
        service: Service,
        people: QuerySet[Person],
        draft: ServiceRequest | None,
        sent: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, list[Attachment]],
        sending: bool = False,
        parent: ServiceRequest | None = None,
        by: date | None = None,
        served: str = "",
    ) -> None:
        super().__init__(sent, initial={"needed_by": by, "serves": served} | _initial(draft))
        self.served = served  # as it was kept
        self.parent = parent  # the request that cannot be delivered before this one is
        self.service, self.people, self.draft, self.attached = service, people, draft, files
        self.sending = sending
        self.key = (draft and draft.form_key) or page_key(sent.get("key") if sent else None)
        self.stored: dict[str, Any] = draft.answers if draft else {}
        self.items = service.form
        address = reverse("ask-files", args=[service.pk])
        for number, item in enumerate(self.items, start=1):
            self.fields[name_of(item)] = (
                FilesField(item.label, item.why, sent_at_once(address, number))
                if item.kind == "file"
                else AnswerField(item, people, stored=self.stored.get(item.key))
            )
        self.fields[file_name("")] = FilesField(str(_("Files")), "", sent_at_once(address, 0))
        self._offer_levels(draft)
        self.fields["needed_by"].widget.attrs["min"] = timezone.localdate().isoformat()

    def _offer_levels(self, draft: ServiceRequest | None) -> None:
        """The qualities to choose from, the first one chosen; no box where there is no choice."""
        self.qualities = self.service.qualities
        if len(self.qualities) < 2:
            del self.fields["level"]
            return
        names, field = [one.name for one in self.qualities], self.fields["level"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, name) for name in names]
        field.initial = draft.level if draft and draft.level in names else names[0]
        self.initial.pop("level", None)

    def clean_asked_for(self) -> Person | None:
        """Somebody who works here."""
        text: str = self.cleaned_data["asked_for"]
        person = person_named(text, self.people) if text else None
        if text and person is None:
            raise forms.ValidationError(NOBODY)
        return person

    def clean(self) -> dict[str, Any]:
        """What is sent needs its line; what is only kept needs nothing."""
        if self.sending and "title" in self.cleaned_data and not self.cleaned_data["title"]:
            self.add_error("title", _("Say in one line what you need."))
        return self.cleaned_data

    @property
    def seen(self) -> set[str]:
        """The questions with a condition that were on the page."""
        return set(self.data.getlist("seen")) if self.is_bound and hasattr(self.data, "getlist") else set()

    def answers(self) -> dict[str, Any]:
        """The answers by key. What was not on the page, or cannot be used, stays as it was; when the request is sent,
        answers to questions that do not apply are left out.
        """
        kept = dict(self.stored)
        if self.is_bound:
            on_page = [item for item in self.items if item.when is None or item.key in self.seen]
            typed = {item.key: name_of(item) for item in on_page}
            kept |= {key: self.cleaned_data[name] for key, name in typed.items() if name in self.cleaned_data}
        for item in self.items:
            if item.kind == "file":  # what answers it is the file that is there, not what was typed
                files = self.attached.get(item.key)
                kept[item.key] = files[-1].file.name if files else ""
        return {item.key: kept.get(item.key) for item in asked(self.items, kept)} if self.sending else kept

    def facts(self) -> dict[str, Any]:
        """What can be kept, as save_draft takes it; what cannot stays as it was."""
        before = _initial(self.draft) | {"asked_for": self.draft.asked_for if self.draft else None}
        typed = self.cleaned_data if self.is_bound else {}
        return {
            "title": typed.get("title", before.get("title", "")),
            "details": typed.get("details", before.get("details", "")),
            "needed_by": typed.get("needed_by", before.get("needed_by")),
            "asked_for": typed.get("asked_for", before["asked_for"]),
            "level": typed.get("level", before.get("level", "")) if "level" in self.fields else "",
            **{name: typed.get(name, before.get(name, "")) for name in ("impact", "urgency")},
            "answers": self.answers(),
        }

    def refuse(self, error: Unclear) -> bool:
        """Say beside its field what a verb could not use; False where the form has no such field to take it from."""
        for name in (error.field, f"answer_{error.field}"):
            if name in self.cleaned_data:
                self.add_error(name, str(error))
                return True
        return False

    def is_empty(self) -> bool:
        """Whether there is nothing in it that could be kept."""
        facts = self.facts()
        answers, _level = facts.pop("answers"), facts.pop("level")
        return not (any(facts.values()) or any(answers.values()))

    def questions(self) -> list[Question]:
        """The questions of the service in their order; which ones are asked follows from the answers so far."""
        wanted = {item.key for item in asked(self.items, self.answers())}
        return [
            Question(number, item, self[name_of(item)], self.attached.get(item.key, ()), item.key in wanted)
            for number, item in enumerate(self.items, start=1)
        ]

    def files_question(self) -> Question:
        """The box for files that answer no question."""
        item = Requirement("", str(self.fields[file_name("")].label), "file", required=False)
        return Question(0, item, self[file_name("")], self.attached.get("", ()), asked=True)

    def file_boxes(self) -> list[Question]:
        """Every box for files."""
        return [self.files_question(), *(one for one in self.questions() if one.item.kind == "file")]

    def new_questions(self) -> list[Question]:
        """Those that the answers have brought up, and that the page did not show yet."""
        return [one for one in self.questions() if one.asked and one.item.when and one.item.key not in self.seen]


def _initial(draft: ServiceRequest | None) -> dict[str, Any]:
    if draft is None:
        return {}
    return {
        "title": draft.title,
        "details": draft.details,
        "level": draft.level,
        "needed_by": draft.needed_by,
        "impact": draft.impact,
        "urgency": draft.urgency,
        "asked_for": draft.asked_for.name if draft.asked_for else "",
    }
