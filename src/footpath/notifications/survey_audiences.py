"""Who is meant by those who are asked in a survey? All of them: whether somebody answered makes no difference."""

from footpath.history.models import Event
from footpath.surveys.models import Consent, Instrument, Invitation, Talk, Unsealing, Wave


def asked_in_wave(wave: Wave, _event: Event) -> set[int | None]:
    """Everybody who was asked at the opening; those whose budget has no room hear of it when it has."""
    asked = Invitation.objects.filter(wave=wave, waits=False)
    return set(asked.values_list("person_id", flat=True))


def asked_later(_wave: Wave, event: Event) -> set[int | None]:
    """Those for whom there was room later."""
    return set(event.facts.get("people", ()))


def invited(wave: Wave, _event: Event) -> set[int | None]:
    """Everybody who was asked, at once, whether they answered or not (AN-20)."""
    return asked_in_wave(wave, _event)


def wave_runner(wave: Wave, _event: Event) -> set[int | None]:
    """Whoever planned it."""
    return {wave.made_by_id}


def testers(_instrument: Instrument, event: Event) -> set[int | None]:
    """Those who are asked to try it before it is sent."""
    return set(event.facts.get("testers", ()))


def talkers(talk: Talk, _event: Event) -> set[int | None]:
    """Those of a small team who are asked whether they talk it through."""
    return set(Consent.objects.filter(talk=talk).values_list("person_id", flat=True))


def other_officer(unsealing: Unsealing, _event: Event) -> set[int | None]:
    """The two officers; whoever did it is never told."""
    return set(unsealing.wave.officers)


def unsealed(unsealing: Unsealing, _event: Event) -> set[int | None]:
    """Whoever wrote the answer, unless the law forbids to tell them."""
    return set() if unsealing.barred else {unsealing.person_id}
