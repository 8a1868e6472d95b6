"""What is an event to whoever is told of it?"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """Why somebody is told; each is switched on and off by itself."""

    WAITS_FOR_ME = "waits_for_me", _("Something waits for me")
    AT_RISK = "at_risk", _("A promise is at risk or late")
    WORDS = "words", _("A coworker asks me for a hand, or answers")
    MINE_MOVES = "mine_moves", _("What I asked for or follow moves on")
    MY_TEAM = "my_team", _("News in what my team and I serve")
    MY_ACCOUNT = "my_account", _("My profile, my roles and my teams")


class How(models.TextChoices):
    """How somebody wants to hear of something."""

    AT_ONCE = "at_once", _("by mail at once")
    DAILY = "daily", _("in one mail a day")
    APP = "app", _("only in the app")


USUALLY: dict[Group, How] = {
    Group.WAITS_FOR_ME: How.AT_ONCE,
    Group.AT_RISK: How.AT_ONCE,
    Group.WORDS: How.AT_ONCE,
    Group.MINE_MOVES: How.DAILY,
    Group.MY_TEAM: How.DAILY,
    Group.MY_ACCOUNT: How.DAILY,
}
