"""What is somebody told before question 1: who can know what they say, and who will see what?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.disclosure import size_class
from footpath.surveys.about_persons import PERSON
from footpath.surveys.answering.words import subject
from footpath.surveys.models import Invitation, Mode, Wave
from footpath.surveys.plans import called, what_they_will_see
from footpath.surveys.results.plan import Parting, partings, rules
from footpath.ui.wording import day


@dataclass(frozen=True)
class Told:
    """The promise in plain words; `cuts` are the figures in which the answer will be, `rules` and `partings` the
    whole plan.
    """

    heading: str
    lines: list[str]
    last_word: str
    cuts: Sequence[str] = field(default_factory=list)
    rules: Sequence[str] = field(default_factory=list)
    partings: Sequence[Parting] = field(default_factory=list)
    audited: str = ""


def told(invitation: Invitation) -> Told:
    """The promise of the wave to whoever is asked."""
    wave = invitation.wave
    heading, own, last_word = {
        Mode.ANONYMOUS: _anonymous,
        Mode.CONFIDENTIAL: _confidential,
        Mode.IDENTIFIED: _identified,
    }[Mode(wave.mode)](wave)
    figures, parts = [*own, *_figures(wave)], partings(wave.plan)
    return Told(heading, figures, last_word, _cuts(invitation), rules(wave), parts, _audited(wave))


def _anonymous(_wave: Wave) -> tuple[str, list[str], str]:
    lines = [
        _("Your answer is kept without your name, without the time, and without anything that leads back to you."),
        _("That you answered is noted apart from it, so that no reminder comes. Nobody at work is shown who did."),
        _("Nobody can open it later, whatever the reason: it cannot be found again, not even for you."),
    ]
    return (
        _("Anonymous: nobody can know that it was you"),
        lines,
        _("Once sent, it cannot be changed or taken back: there is no way to tell which answer is yours."),
    )


def _confidential(_wave: Wave) -> tuple[str, list[str], str]:
    lines = [
        _("A link between you and your answer is kept, sealed: no page shows it, and figures are of groups alone."),
        _(
            "The seal is opened only against a threat of harm, or because the law says so: by two named people "
            "together. It is written down, and you are told unless the law forbids it."
        ),
    ]
    return (
        _("Confidential: a sealed link is kept"),
        lines,
        _("Once sent, it cannot be changed. You can have it erased until the survey is closed."),
    )


def _identified(wave: Wave) -> tuple[str, list[str], str]:
    lines = [
        _("Your answer is kept with your name; %(owner)s, who runs this survey, can know who said what."),
        _("Once it is closed, %(owner)s reads who said what in a list of names; nobody else, no administrator."),
    ]
    return (
        _("With your name"),
        [line % {"owner": wave.instrument.owner} for line in lines],
        _("Once sent, it cannot be changed."),
    )


def _figures(wave: Wave) -> list[str]:
    if wave.always_on:
        figures = _("Figures come out each time %(n)d new answers are there, never of fewer.")
    elif wave.closes_at:
        figures = _(
            "Figures are made of %(n)d answers or more, and nobody sees one before the survey closes on %(day)s."
        )
    else:
        figures = _("Figures are made of %(n)d answers or more, and nobody sees one before the survey is closed.")
    comments = _("Your own words are shown as you wrote them where %(n)d or more wrote: leave out names, please.")
    facts = {"n": wave.threshold, "day": day(wave.closes_at) if wave.closes_at else ""}
    return [figures % facts, comments % {"n": wave.comment_threshold}]


def _audited(wave: Wave) -> str:
    """What was computed of the plan before anybody answered; what is always on has batches instead."""
    if wave.always_on or not wave.plan.get("audit", {}).get("accepted"):
        return ""
    words = _(
        "It was checked before you were asked: if everybody answers, no group of fewer than %(k)d people can be "
        "computed from all figures together. It is checked again with those who did answer, before anything is shown."
    )
    return words % {"k": wave.threshold}


def _cuts(invitation: Invitation) -> list[str]:
    """The figures that will hold this answer, from the plan as it was fixed, each with its size (AN-25)."""
    if invitation.wave.always_on:
        return _batches(invitation)
    return [_cut(block, invitation.wave) for block in what_they_will_see(invitation.wave, invitation.cells)]


def _batches(invitation: Invitation) -> list[str]:
    """The same of what is always on: answers about one thing come out in batches, and in nothing else."""
    wave = invitation.wave
    asked = Invitation.objects.filter(wave=wave, about=invitation.about, waits=False).count()
    facts = {"what": subject(invitation.about) or _("the same thing"), "k": wave.threshold}
    facts |= {"size": _asked(size_class(asked, wave.threshold, wave.detail_threshold), wave)}
    facts |= {"many": wave.detail_threshold}
    batch = _("%(what)s: together with the next answers about it, always %(k)d in a batch; so far %(size)s about it")
    window = _("%(what)s: counts and words, each time its batches hold %(many)d answers or more")
    whole = _("The team as a whole, as the sum of such batches about what it offers. Nothing else holds your answer")
    if invitation.about.startswith(PERSON):
        whole = _("%(what)s reads it, and nobody else: no lead, no administrator. Nothing else holds your answer")
    return [line % facts for line in (batch, window, whole)]


def _asked(size: str, wave: Wave) -> str:
    numbers = {"k": wave.threshold, "below": wave.detail_threshold - 1, "many": wave.detail_threshold}
    return {
        "under": _("fewer than %(k)d are asked"),
        "some": _("%(k)d to %(below)d are asked"),
        "many": _("%(many)d or more are asked"),
    }[size] % numbers


def _cut(block: Mapping[str, Any], wave: Wave) -> str:
    size = _asked(block["size"], wave)
    name = called(block) or _("Everybody together")
    if block["names"]:
        name = _("%(name)s (%(names)s)") % {"name": name, "names": ", ".join(block["names"])}
    if block["alone"]:
        return _("%(group)s; %(size)s") % {"group": name, "size": size}
    return _("%(group)s; %(size)s, so it is shown only together with others, or not at all") % {
        "group": name,
        "size": size,
    }
