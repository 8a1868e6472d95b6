"""Could somebody be recognized in a scenario, and how do names go from a moment of one's own?"""

import re

from footpath.people.models import Person
from footpath.pure.name_linter import Concern, concerns
from footpath.pure.role_play import Scenario

INSTEAD = {"name": "somebody", "mail": "…", "phone": "…", "number": "…", "day": "one day", "once": "…"}


def all_names() -> list[str]:
    """Of everybody who works here."""
    return list(Person.objects.filter(is_active=True).values_list("name", flat=True))


def stripped(text: str, names: list[str]) -> str:
    """The text with something of nobody in particular where it could tell of whom it speaks."""
    at, pieces = 0, []
    for one in concerns(text, names):
        if one.start < at:
            continue
        pieces += [text[at : one.start], INSTEAD[one.kind]]
        at = one.start + len(one.words)
    found = "".join([*pieces, text[at:]])
    return re.sub(r"\bsomebody(?:\s+somebody)+\b", "somebody", found)


def found_in(scenario: Scenario, names: list[str]) -> list[Concern]:
    """What in any of its texts could tell of whom it speaks, each word once; the names of its two sides are made up by
    whoever writes it and are looked at, too.
    """
    texts = [scenario.title, scenario.about]
    texts += [text for side in (scenario.you, scenario.other) for text in (side.name, side.brief)]
    for node in scenario.nodes:
        texts += [node.situation, node.says, node.speaker, node.inside, node.alt]
        texts += [text for one in node.choices for text in (one.text, one.feedback, one.lands)]
    texts += [end.text for end in scenario.ends]
    found = {(one.kind, one.words): one for text in texts for one in concerns(text, names)}
    return [found[key] for key in sorted(found)]
