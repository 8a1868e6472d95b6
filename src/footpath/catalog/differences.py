"""What differs between two versions of a service, in words?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.kinds import kind_words
from footpath.catalog.models import TARGET_KINDS, Service, ServiceVersion, Unit
from footpath.catalog.requirements import Requirement
from footpath.catalog.roles import role_words, roles_from
from footpath.people.models import Team

LISTS = {
    "requirements": "key",
    "steps": "key",
    "levels": "name",
    "checklist": "text",
}  # terms that are lists, and what tells their lines apart


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same; "" stands where it was not, or is not any more."""

    key: str
    label: str
    before: str
    after: str


Pieces = dict[str, tuple[str, str]]  # key -> label and words


def differences(before: Service | ServiceVersion, after: Service | ServiceVersion) -> list[Difference]:
    """What differs, in the order of the page."""
    old, new = pieces(before), pieces(after)
    found = []
    for key in [*new, *(key for key in old if key not in new)]:
        label, was = old.get(key, ("", ""))
        label, now = new.get(key, (label, ""))
        if was != now and (key != "order" or _in_another_order(old, new)):
            found.append(Difference(key, label, was, now))
    return found


def _in_another_order(old: Pieces, new: Pieces) -> bool:
    """Whether questions that both have changed places; one that came or went says so itself."""
    before = [key for key in old if key.startswith("requirements.") and key in new]
    return before != [key for key in new if key.startswith("requirements.") and key in old]


def pieces(terms: Service | ServiceVersion) -> Pieces:
    """Every single thing that the terms say, in words."""
    return {**_offer(terms), **_expect(terms), **_lines(terms), **_who(terms)}


def _offer(terms: Service | ServiceVersion) -> Pieces:
    yes_no = {True: _("yes"), False: _("no")}
    teams = Team.objects.filter(pk__in=terms.audience).values_list("name", flat=True) if terms.audience else []
    return {
        "name": (_("Name"), terms.name),
        "description": (_("What you get"), terms.description),
        "needs": (_("When one comes to it"), ", ".join(terms.needs)),
        "audience": (_("Who may ask"), ", ".join(teams) or _("everybody")),
        "cost": (_("What it costs"), terms.cost),
        "formal": (_("A formal agreement"), yes_no[terms.formal]),
        "confidential": (_("Confidential"), yes_no[terms.confidential]),
    }


def target_words(terms: Service | ServiceVersion, kind: str) -> str:
    """A target as people say it, such as "8 working days"; "" where there is none."""
    amount = getattr(terms, kind)
    return f"{amount} {Unit(getattr(terms, f'{kind}_unit')).label}" if amount else ""


def target_labels() -> dict[str, str]:
    """What each target is called."""
    return {"first_response": _("First answer within"), "next_update": _("News every"), "delivery": _("Done within")}


def _expect(terms: Service | ServiceVersion) -> Pieces:
    labels = target_labels()
    targets = {kind: (labels[kind], target_words(terms, kind)) for kind in TARGET_KINDS}
    signer = terms.sign_off_by.name if terms.sign_off_by else terms.get_sign_off_display()
    return {
        **targets,
        "hours": (_("Calendar"), terms.hours.name if terms.hours else _("the hours of the team")),
        "lead_days": (_("Lead time in working days"), str(terms.lead_days)),
        "sign_off": (_("Signs off"), str(signer)),
        "alone_days": (_("Days by which a date may be moved alone"), str(terms.alone_days)),
        "alone_hours": (_("Hours up to which something may be made good alone"), str(terms.alone_hours)),
    }


def _lines(terms: Service | ServiceVersion) -> Pieces:
    form = terms.form
    labels = {item.key: item.label for item in form}
    found: Pieces = {
        f"levels.{one.name}": (_("Quality"), ": ".join(filter(None, (one.name, one.note, "; ".join(one.criteria)))))
        for one in terms.qualities
    }
    found |= {f"requirements.{item.key}": (_("Question"), _question(item, labels)) for item in form}
    found["order"] = (_("Order of the questions"), " · ".join(labels.values()))
    found |= {
        f"steps.{one.key}": (_("Step"), f"{one.name} ({one.who})" if one.who else one.name) for one in terms.workflow
    }
    must = _("%(line)s (before it is delivered)")
    found |= {
        f"checklist.{one.text}": (_("Checklist"), must % {"line": one.text} if one.needed else one.text)
        for one in terms.checks
    }
    return found


def _question(item: Requirement, labels: Mapping[str, str]) -> str:
    words = kind_words()[item.kind]
    parts = [item.label, words if item.required else _("%(kind)s, optional") % {"kind": words}]
    if item.choices:
        parts.append(", ".join(item.choices))
    if item.why:
        parts.append(item.why)
    if item.when:
        named = {"question": labels.get(item.when[0], ""), "answer": item.when[1]}
        parts.append(_("only if “%(question)s” is %(answer)s") % named)
    return " · ".join(parts)


def _who(terms: Service | ServiceVersion) -> Pieces:
    labels = role_words()
    return {f"roles.{role}": (labels[role], ", ".join(names)) for role, names in roles_from(terms.roles).items()}


def taken_over(mine: dict[str, Any], theirs: ServiceVersion, keys: set[str]) -> dict[str, Any]:
    """The terms `mine`, with the things named by `keys` (of a Difference) as `theirs` says them."""
    merged = dict(mine)
    for key in keys:
        name, _dot, line = key.partition(".")
        if name in LISTS:
            own = [one for one in merged[name] if str(one[LISTS[name]]) != line]
            other = [one for one in getattr(theirs, name) if str(one[LISTS[name]]) == line]
            at = next((n for n, one in enumerate(merged[name]) if str(one[LISTS[name]]) == line), len(own))
            merged[name] = [*own[:at], *other, *own[at:]]
        elif name == "roles":
            merged["roles"] = {**merged["roles"], line: theirs.roles.get(line, [])}
        elif name == "order":
            places = {one["key"]: n for n, one in enumerate(theirs.requirements)}
            merged["requirements"] = sorted(merged["requirements"], key=lambda one: places.get(one["key"], len(places)))
        elif name in merged:
            merged[name] = getattr(theirs, name)
            for beside in (f"{name}_unit", f"{name}_by"):
                if beside in merged:
                    merged[beside] = getattr(theirs, beside)
    return merged
