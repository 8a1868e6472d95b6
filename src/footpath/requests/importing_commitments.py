"""What would an import of outside commitments do, and what speaks against it? (It only reads.)"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.mistakes import Mistake, Mistakes, key
from footpath.requests.commitments_file import Row, SaidCommitment, understood
from footpath.requests.models import Commitment, Serving

_COLUMN = {"due_at": "due"}


@dataclass(frozen=True)
class Changed:
    """A commitment that is known, what the file says otherwise, and which requests serve it besides."""

    commitment: Commitment
    edits: int
    facts: dict[str, Any]
    requests: tuple[int, ...]


@dataclass(frozen=True)
class CommitmentsPlan:
    """Everything that an import will do, decided before the first change."""

    commitments: int  # in the file
    new: tuple[SaidCommitment, ...]
    changed: tuple[Changed, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.new or self.changed)


def plan_commitments(rows: Iterable[Row], *, update: bool = False) -> CommitmentsPlan:
    """Decide what to do with each commitment of a file.

    What is said of a known one and differs is taken over only with `update`; an empty cell takes nothing away, and no
    link to a request is taken away. Raises CannotImport.
    """
    said, wrong = understood(rows), Mistakes()
    found = Commitment.objects.filter(kind__in={one.kind for one in said}).select_related("team")
    known = {(one.kind, key(one.reference)): one for one in found}
    links = set(Serving.objects.filter(commitment__in=found).values_list("commitment_id", "request_id"))
    changed = []
    for one in said:
        commitment = known.get(one.key)
        if commitment is None:
            continue
        facts = _differing(one, commitment, wrong, update=update)
        more = tuple(pk for pk in one.requests if (commitment.pk, pk) not in links)
        if facts or more:
            if commitment.met_at or commitment.dropped_at:
                wrong.append(Mistake(one.line, "reference", _("this one has ended here; it does not change any more")))
            changed.append(Changed(commitment, commitment.edits, facts, more))
    wrong.stop()
    return CommitmentsPlan(len(said), tuple(one for one in said if one.key not in known), tuple(changed))


def _differing(said: SaidCommitment, kept: Commitment, wrong: Mistakes, *, update: bool) -> dict[str, Any]:
    facts = {name: value for name, value in said.facts.items() if getattr(kept, name) != value}
    if facts and not update:
        name = next(iter(facts))
        old, new = _shown(getattr(kept, name)), _shown(facts[name])
        wrong.taken_over_only(said.line, _COLUMN.get(name, name), said.reference, old, new)
    return facts


def _shown(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value or "")
