"""Which questions of a service does a mail answer, in lines such as “From room: B 2.14”?"""

import re
from typing import Any

from footpath.catalog.requirements import NotUsable, Requirement, understood

MOST_LINES, LONGEST_LINE = 300, 4300
NOT_TYPED = ("person", "file")  # somebody who works here is chosen, a file is attached
_TOLD = re.compile(r"[-*• ]*([^:?]{1,200})[:?]{1,2}\s*(\S.*)")


def facts_in(text: str, form: list[Requirement]) -> dict[str, Any]:
    """The answers by the keys of their questions; what cannot be used as an answer is left out, and asked for later."""
    asked = {" ".join(item.label.casefold().split()).rstrip("?:"): item for item in form if item.kind not in NOT_TYPED}
    found: dict[str, Any] = {}
    for line in text.splitlines()[:MOST_LINES] if asked else []:
        told = _TOLD.fullmatch(line[:LONGEST_LINE])
        item = asked.get(" ".join(told[1].casefold().split())) if told else None
        if told is None or item is None or item.key in found:
            continue
        try:
            found[item.key] = understood(item, told[2].strip())
        except NotUsable:
            continue
    return found
