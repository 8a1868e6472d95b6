"""In which step of its service's work is a request, and since when?"""

from datetime import datetime

from footpath.requests.models import ServiceRequest, StepSpan
from footpath.requests.states import State


def keep_step(service_request: ServiceRequest, *, now: datetime) -> None:
    """Make the steps follow the state: while it is in work, or waits from there, one step is open; else none is. Work
    goes on in the step in which it stood, the first time in the first one.
    """
    workflow = service_request.terms.workflow
    if not workflow:
        return
    if not in_work(service_request):
        close_step(service_request, now=now)
        return
    if StepSpan.objects.filter(request=service_request, until=None).exists():
        return
    known = {step.key for step in workflow}
    open_step(service_request, service_request.step if service_request.step in known else workflow[0].key, now=now)


def in_work(service_request: ServiceRequest) -> bool:
    """Whether somebody works on it, or would if it did not wait."""
    state = service_request.state
    return state == State.WORKING or (state == State.WAITING and service_request.back_to == State.WORKING)


def open_step(service_request: ServiceRequest, key: str, *, now: datetime) -> None:
    """Enter a step."""
    ServiceRequest.objects.filter(pk=service_request.pk).update(step=key)
    service_request.step = key
    StepSpan.objects.create(request=service_request, step=key, since=now)


def close_step(service_request: ServiceRequest, *, now: datetime) -> None:
    """Leave the step in which it is; a clock that was set back makes no stretch of negative length."""
    for span in StepSpan.objects.filter(request=service_request, until=None):
        StepSpan.objects.filter(pk=span.pk).update(until=max(now, span.since))


def open_again(service_request: ServiceRequest) -> None:
    """Go on in the step that was left last, of a request that is in work again as though it had never ended."""
    last = StepSpan.objects.filter(request=service_request).order_by("id").last()
    if last is not None and in_work(service_request):
        StepSpan.objects.filter(pk=last.pk).update(until=None)
