"""What does the page of a team's choice say as rows of a table?"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from footpath.pure.choosing import Choice
from footpath.surveys.choosing.figures import OfTeam
from footpath.ui.tables import Cell


def header() -> list[str]:
    """The columns of `rows`."""
    return [
        _("Team or service"), _("Answers"), _("Would choose again"), _("Unsure"), _("Share"), _("Likely from"),
        _("Likely to"), _("Reason"), _("How many"),
    ]  # fmt: skip


def rows(found: OfTeam) -> Iterator[list[Cell]]:
    """The team, then each service by name; under each a row for a reason. Where nothing may be said, no row."""
    every = [(found.team.name, found.choice, found.reasons)]
    every += [(one.service.name, one.choice, one.reasons) for one in found.services]
    for name, choice, reasons in every:
        if choice.n:
            yield [name, *_counted(choice), "", None]
            for text, count in reasons:
                yield [name, *[None] * 6, text, count]


def _counted(choice: Choice) -> list[Cell]:
    return [choice.n, choice.good, choice.unsure, choice.share.value, choice.share.low, choice.share.high]
