"""Which request goes on for one that was merged?"""

from footpath.requests.models import ServiceRequest

_FAR = 40  # requests merged one into the other, that are followed at most


def survivor_of(service_request: ServiceRequest) -> ServiceRequest:
    """The request that goes on for this one: itself, or the last one into which it was merged."""
    found = service_request
    for _time in range(_FAR):
        if found.survivor is None:
            break
        found = found.survivor
    return found
