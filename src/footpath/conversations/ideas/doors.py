"""What can be done to an idea from its page: by which verb, with which form, in which words?"""

from datetime import datetime

from django import forms
from django.utils.translation import gettext as _

from footpath.conversations import actions
from footpath.conversations.ideas import states
from footpath.conversations.ideas.door import Door
from footpath.conversations.ideas.forms import AgreeForm, CreditForm, FinishForm, MissedForm, SetAsideForm
from footpath.conversations.ideas.rights import answers_for
from footpath.conversations.models import Idea
from footpath.people.models import Person

IDEA_DOORS: dict[str, Door] = {
    "agree": Door(
        AgreeForm,
        lambda idea, **more: actions.answer_idea(idea, agreed=True, **more),
        lambda: _("Yes, we do it"),
        lambda: _("Answered: yes. Whoever offered it hears so at once."),
    ),
    "finish": Door(
        FinishForm,
        actions.finish_idea,
        lambda: _("It is done"),
        lambda: _("Done. One step is left: name those who had a part in it."),
    ),
    "credit": Door(
        CreditForm,
        actions.credit_idea,
        lambda: _("Name who had a part in it"),
        lambda: _("They are named, and they hear of it."),
        lambda: _("Name them"),
    ),
    "support": Door(
        forms.Form, actions.support_idea, lambda: _("Me too"), lambda: _("You count with those who want it.")
    ),
    "set-aside": Door(
        SetAsideForm,
        lambda idea, **more: actions.answer_idea(idea, agreed=False, **more),
        lambda: _("Not now"),
        lambda: _("Answered, with your reason. Whoever offered it hears so at once."),
        lambda: _("Answer: not now"),
    ),
    "missed": Door(
        MissedForm,
        actions.add_credit,
        lambda: _("Somebody was missed"),
        lambda: _("Named, too."),
        lambda: _("Name them"),
    ),
    "leave": Door(forms.Form, actions.leave_credit, lambda: _("Take my name off"), lambda: _("Your name is off.")),
    "unsupport": Door(
        forms.Form,
        lambda idea, **more: actions.support_idea(idea, wants=False, **more),
        lambda: _("I want it no longer"),
        lambda: _("Taken back."),
    ),
    "take-back": Door(
        forms.Form,
        actions.take_back_idea,
        lambda: _("Take it back"),
        lambda: _("Taken back. Nobody has to answer it any more."),
    ),
}
STRONG = ("agree", "finish", "credit", "support")


def offered(idea: Idea, person: Person, now: datetime, *, supports: bool, named: bool) -> set[str]:
    """Which of the doors are open to somebody now; the verbs ask the same questions again."""
    answers = answers_for(person, idea.team_id, now.date())
    does = answers or person.pk == idea.owner_id
    ahead = states.IDEA_AHEAD[idea.state]
    mine, support = person.pk == idea.offered_by_id, idea.state in states.IDEA_WANTED
    doors = {
        "agree": answers and states.AGREED in ahead,
        "set-aside": answers and states.SET_ASIDE in ahead,
        "finish": does and idea.state == states.AGREED,
        "credit": does and idea.state == states.DONE,
        "missed": (does or named) and idea.state == states.CREDITED,
        "leave": named,
        "support": not mine and support and not supports,
        "unsupport": not mine and support and supports,
        "take-back": mine and states.TAKEN_BACK in ahead,
    }
    return {key for key, is_open in doors.items() if is_open}
