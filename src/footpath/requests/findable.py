"""By which words are requests found?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from footpath.catalog.requirements import in_words
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.search import Entry, Mended, chunks, index_many, mend


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all requests what is so: after an import or a fill, and each night."""
    asked = ServiceRequest.objects.exclude(state=State.DRAFT).select_related("service", "version")
    entries = (entry for some in chunks(asked) for entry in _entries(some))
    return [mend(ServiceRequest.subject_kind, entries, now=now)]


def index_request(number: int, now: datetime) -> None:
    """Make a request findable as it is now; what is said and noted on its page is not in the index."""
    asked = ServiceRequest.objects.filter(pk=number).select_related("service", "version")
    index_many(_entries(asked), now=now)


def _entries(requests: Iterable[ServiceRequest]) -> Iterator[Entry]:
    for one in requests:
        answers = (in_words(item, one.answers.get(item.key)) for item in one.terms.form)
        body = "\n".join(text for text in (one.details, *answers) if text)
        yield Entry(ServiceRequest.subject_kind, one.pk, one.title, body, words=one.number)
