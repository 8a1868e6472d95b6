"""Which instruments are ready to be used?"""

from functools import cache
from pathlib import Path

from footpath.surveys.building.instrument_file import read_instrument
from footpath.surveys.building.questionnaire import Questionnaire

SURVEY, PULSE, WOULD_CHOOSE = "internal-customer-survey", "pulse", "would-choose"  # as instruments and files are named
WORKSHEET, DID_IT_HELP = "service-worksheet", "did-it-help"
READY = (SURVEY, PULSE, WOULD_CHOOSE, WORKSHEET, DID_IT_HELP)


def ready_instrument(key: str) -> Questionnaire:
    """What the ready instrument asks, in the library's words as they are here. KeyError for one that does not exist."""
    if key not in READY:
        raise KeyError(key)
    return read_instrument(_file(key))


@cache
def _file(key: str) -> str:
    return Path(__file__).with_name(f"{key}.json").read_text(encoding="utf-8")
