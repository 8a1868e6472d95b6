"""What can be done to an interdepartmental team and its things from their pages: by which verb, in which words?"""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.utils.translation import gettext as _

from footpath.conversations.ideas.door import Door
from footpath.growth.interdepartmental import states, verbs
from footpath.growth.interdepartmental.forms import (
    DecideForm,
    DoneForm,
    LearnedForm,
    MeetForm,
    OwnerForm,
    PolicyForm,
    SponsorForm,
    TopicForm,
    VerdictForm,
)
from footpath.growth.interdepartmental.permissions import is_inside, keeps
from footpath.growth.models import (
    Council,
    CouncilDecision,
    CouncilMeeting,
    CouncilPolicy,
    CouncilTrial,
)
from footpath.people.models import Person

Doors = Mapping[str, Door]
TEAM_DOORS: Doors = {
    "sponsor-yes": Door(
        forms.Form,
        lambda council, **more: verbs.answer_sponsorship(council, agreed=True, **more),
        lambda: _("Yes, I am the sponsor"),
        lambda: _("You stand behind it. The team is at work."),
    ),
    "sponsor-no": Door(
        forms.Form,
        lambda council, **more: verbs.answer_sponsorship(council, agreed=False, **more),
        lambda: _("No, ask somebody else"),
        lambda: _("Answered. Whoever founded it asks somebody else."),
    ),
    "sponsor": Door(
        SponsorForm, verbs.ask_sponsor, lambda: _("Ask a sponsor"), lambda: _("They are asked."), lambda: _("Ask them")
    ),
    "leave": Door(
        forms.Form, verbs.leave_council, lambda: _("Leave the team"), lambda: _("Your seat is free for somebody else.")
    ),
    "end": Door(
        forms.Form, verbs.end_council, lambda: _("End the team"), lambda: _("Ended. What was decided stays readable.")
    ),
}
INSIDE_DOORS: Doors = {
    "topic": Door(TopicForm, verbs.add_topic, lambda: _("Add a topic"), lambda: _("It stands on the agenda.")),
    "meet": Door(
        MeetForm, verbs.plan_council_meeting, lambda: _("Plan a meeting"), lambda: _("Planned. The members hear of it.")
    ),
    "policy": Door(
        PolicyForm, verbs.take_up_policy, lambda: _("Review a policy"), lambda: _("It stands under review."),
        lambda: _("Put it under review"),
    ),
    "decide": Door(
        DecideForm, verbs.make_decision, lambda: _("Note a decision"),
        lambda: _("Noted. Everybody may read it, and whoever does it hears of it."),
    ),
}  # fmt: skip
MEETING_DOORS: Doors = {
    "decide": Door(
        DecideForm,
        lambda meeting, **more: verbs.make_decision(meeting.council, meeting=meeting, **more),
        lambda: _("Note a decision"),
        lambda: _("Noted. Everybody may read it, and whoever does it hears of it."),
    ),
    "move": Door(
        MeetForm, verbs.move_council_meeting, lambda: _("Move it"), lambda: _("Moved. The members hear of it.")
    ),
    "cancel": Door(
        forms.Form, verbs.cancel_council_meeting, lambda: _("Cancel it"),
        lambda: _("Canceled. The agenda stands for the next meeting."),
    ),
}  # fmt: skip
POLICY_DOORS: Doors = {
    "decide": Door(
        VerdictForm, verbs.decide_policy, lambda: _("Say what becomes of it"),
        lambda: _("Decided. Everybody may read it."),
    ),
}  # fmt: skip
DECISION_DOORS: Doors = {
    "done": Door(
        DoneForm, verbs.finish_decision, lambda: _("It is done"), lambda: _("Done. Everybody may read what came of it.")
    ),
    "hand-on": Door(
        OwnerForm, verbs.hand_on_decision, lambda: _("Give it to somebody else"), lambda: _("They hear of it.")
    ),
    "replace": Door(
        DecideForm,
        lambda decision, **more: verbs.make_decision(decision.council, supersedes=decision, **more),
        lambda: _("Decide anew"),
        lambda: _("The later decision holds. The earlier one stays readable."),
        lambda: _("Note the later decision"),
    ),
}
TRIAL_DOORS: Doors = {
    "end": Door(
        LearnedForm, verbs.end_trial, lambda: _("Say what it taught"), lambda: _("Ended. Everybody may read it.")
    ),
}
STRONG = ("sponsor-yes", "topic", "done", "decide", "end")  # of a trial: its end is what it was for
STRONG_OF_TEAM = ("sponsor-yes",)


def at_team(council: Council, person: Person, *, member: bool) -> set[str]:
    """Which doors stand open on its page; the verbs ask the same questions again."""
    asked = council.sponsor_id == person.pk and council.state == states.PREPARED
    mine, going = keeps(person, council), council.state != states.ENDED
    doors = {
        "sponsor-yes": asked,
        "sponsor-no": asked,
        "sponsor": mine and council.state == states.PREPARED,
        "leave": member and going,
        "end": mine and going,
    }
    return {key for key, is_open in doors.items() if is_open}


def at_agenda(council: Council) -> set[str]:
    """On the page of those inside."""
    return set(INSIDE_DOORS) if council.state == states.RUNNING else set()


def at_meeting(meeting: CouncilMeeting, _person: Person, today: date) -> set[str]:
    """On the page of a meeting; it is noted who was there on a page of its own."""
    if meeting.state == states.CANCELED or meeting.council.state != states.RUNNING:
        return set()
    if meeting.state == states.HELD:
        return {"decide"}
    return {"move", "cancel", "decide"} if meeting.on <= today else {"move", "cancel"}


def at_policy(policy: CouncilPolicy, person: Person, _today: date) -> set[str]:
    """On the page of a policy under review."""
    return {"decide"} if policy.state == states.OPEN and is_inside(person, policy.council) else set()


def at_decision(decision: CouncilDecision, person: Person, _today: date) -> set[str]:
    """On the page of a decision."""
    inside = is_inside(person, decision.council)
    doors = {
        "done": decision.state == states.OPEN and decision.owner_id == person.pk,
        "hand-on": decision.state == states.OPEN and inside,
        "replace": decision.state != states.SUPERSEDED and inside and decision.council.state == states.RUNNING,
    }
    return {key for key, is_open in doors.items() if is_open}


def at_trial(trial: CouncilTrial, person: Person, _today: date) -> set[str]:
    """On the page of an experiment."""
    return {"end"} if trial.state == states.RUNNING and is_inside(person, trial.council) else set()
