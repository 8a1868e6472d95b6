"""What can be done to an obstacle from its page: by which verb, with which form, in which words?"""

from datetime import datetime

from django import forms
from django.utils.translation import gettext as _

from footpath.conversations import actions
from footpath.conversations.ideas import states
from footpath.conversations.ideas.door import Door
from footpath.conversations.ideas.obstacle_forms import CostForm, DecideForm, OwnForm, ReopenForm
from footpath.conversations.ideas.rights import looks_after
from footpath.conversations.models import Obstacle
from footpath.people.models import Person

OBSTACLE_DOORS: dict[str, Door] = {
    "own": Door(
        OwnForm, actions.own_obstacle, lambda: _("Say who looks at it"), lambda: _("They hear of it, with the day.")
    ),
    "decide": Door(
        DecideForm,
        actions.decide_obstacle,
        lambda: _("Say what was decided"),
        lambda: _("Decided. Everybody whom it costs time hears of it."),
    ),
    "feel": Door(
        CostForm,
        actions.feel_obstacle,
        lambda: _("Me too"),
        lambda: _("Counted. Nobody reads who you are, only how many."),
    ),
    "again": Door(
        ReopenForm,
        actions.reopen_obstacle,
        lambda: _("It still stands in the way"),
        lambda: _("It needs somebody who looks at it once more."),
    ),
    "unfeel": Door(
        forms.Form,
        lambda obstacle, **more: actions.feel_obstacle(obstacle, still=False, **more),
        lambda: _("It costs me no time any more"),
        lambda: _("You are not counted any more."),
    ),
    "take-back": Door(forms.Form, actions.take_back_obstacle, lambda: _("Take it back"), lambda: _("Taken back.")),
}
STRONG = ("decide", "own", "feel")


def offered(obstacle: Obstacle, person: Person, now: datetime, *, felt: bool) -> set[str]:
    """Which of the doors are open to somebody now; the verbs ask the same questions again."""
    keeps = looks_after(person, obstacle, now.date())
    does, mine = keeps or person.pk == obstacle.owner_id, person.pk == obstacle.named_by_id
    ahead = states.OBSTACLE_AHEAD[obstacle.state]
    stands = obstacle.state not in (states.CHANGED, states.TAKEN_BACK)
    doors = {
        "own": keeps and states.OWNED in ahead,
        "decide": does and states.CHANGED in ahead,
        "feel": stands and not felt,
        "unfeel": felt and obstacle.state != states.TAKEN_BACK,
        "again": states.NAMED in ahead and (felt or mine or keeps),
        "take-back": mine and states.TAKEN_BACK in ahead,
    }
    return {key for key, is_open in doors.items() if is_open}
