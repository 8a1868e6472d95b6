"""What is asked, whom, and what may be shown of it?"""

from footpath.surveys.models import answers  # only for Django; nobody takes it from here (see `protected` in pyproject)
from footpath.surveys.models.behaviors import BehaviorWording
from footpath.surveys.models.instruments import Block, Instrument, Item, ItemKind, Mode, Purpose, Version, Voice
from footpath.surveys.models.mine import MineLine, MinePart, Obstacle
from footpath.surveys.models.pilots import Tester, Trial
from footpath.surveys.models.released import Release
from footpath.surveys.models.talks import Consent, Talk, TalkState
from footpath.surveys.models.unsealing import Unsealing
from footpath.surveys.models.waves import Cut, Invitation, Wave, WaveState

__all__ = [
    "BehaviorWording",
    "Block",
    "Consent",
    "Cut",
    "Instrument",
    "Invitation",
    "Item",
    "ItemKind",
    "MineLine",
    "MinePart",
    "Mode",
    "Obstacle",
    "Purpose",
    "Release",
    "Talk",
    "TalkState",
    "Tester",
    "Trial",
    "Unsealing",
    "Version",
    "Voice",
    "Wave",
    "WaveState",
]
del answers
