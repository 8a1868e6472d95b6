"""What can happen to surveys? Facts are numbers of rows, never texts: they are left out of audit pages and exports."""

from footpath.surveys.events import instruments, talks
from footpath.surveys.events.waves import (
    ModeSet,
    WaveActed,
    WaveArchived,
    WaveAsked,
    WaveCalledOff,
    WaveClosed,
    WaveOpened,
    WavePlanned,
    WaveReleased,
    WaveReminded,
    WaveReplanned,
)

__all__ = [
    "ModeSet",
    "WaveActed",
    "WaveArchived",
    "WaveAsked",
    "WaveCalledOff",
    "WaveClosed",
    "WaveOpened",
    "WavePlanned",
    "WaveReleased",
    "WaveReminded",
    "WaveReplanned",
    "instruments",
    "talks",
]
