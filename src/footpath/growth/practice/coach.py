"""Which rules does the coach go by here, and what does it say when a file of them is broken?

The rules come with Footpath (pure/wordings); an organization can put files of its own, `<language>.toml`, into the
folder `wording` of FOOTPATH_DATA: for a language more, or in the place of ours. With a broken file the coach is silent,
and the doctor says what to mend; nobody is kept from writing.
"""

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language

from footpath.pure.wording import Flag, Reading, reading
from footpath.pure.wording_rules import SHIPPED, RuleFault, Rules, load

LONGEST = 20_000  # signs that are read while somebody writes
NOTHING = Reading((), 0, what=False, when=False, who=False)
logger = logging.getLogger(__name__)


def own_folder() -> Path:
    """Where an organization puts its own rules."""
    return Path(settings.DATA) / "wording"


def files() -> dict[str, Path]:
    """By language the file that counts: one's own before ours."""
    found = {file.stem: file for file in sorted(SHIPPED.glob("*.toml"))}
    folder = own_folder()
    return found | ({file.stem: file for file in sorted(folder.glob("*.toml"))} if folder.is_dir() else {})


def broken() -> list[str]:
    """What is wrong with which file, one line each."""
    found = []
    for file in files().values():
        try:
            load(file)
        except RuleFault as fault:
            found.append(str(fault))
        except OSError as error:
            found.append(f"{file.name}: {error.strerror or error}")
    return found


def rules_for(language: str = "") -> Rules | None:
    """The rules of a language, else the English ones; None where that file is broken."""
    there = files()
    wanted = (language or get_language() or "en").split("-")[0]
    file = there.get(wanted) or there["en"]
    try:
        return _loaded(file, file.stat().st_mtime_ns)
    except OSError:
        return None


@lru_cache(maxsize=16)
def _loaded(file: Path, _changed: int) -> Rules | None:
    try:
        return load(file)
    except RuleFault as fault:
        logger.warning("The coach is silent: %s", fault)
        return None


def heard(text: str, language: str = "") -> Reading:
    """What the coach reads in a text."""
    rules = rules_for(language)
    return reading(text[:LONGEST], rules) if rules else NOTHING


def flags_in(text: str, language: str = "") -> list[Flag]:
    """Its closed phrases alone."""
    return list(heard(text, language).flags)
