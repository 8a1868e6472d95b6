"""What does the worker do every day so that people are asked whether they would choose a team again?"""

from datetime import datetime

from footpath.jobs import job
from footpath.surveys.actions import ask_choice
from footpath.surveys.choosing.asking import choice_wave


@job(retries=1)
def ask_about_choice(*, now: datetime) -> None:
    """Ask those whose turn it is today, if the house has begun to ask."""
    wave = choice_wave()
    if wave is not None:
        ask_choice(wave, now=now)
