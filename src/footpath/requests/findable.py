"""By which words are requests found, and what outside customers wait for?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from footpath.catalog.requirements import in_words
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.states import State
from footpath.search import Entry, Mended, chunks, index_many, mend, remove


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all requests and commitments what is so: after an import or a fill, and each night."""
    asked = ServiceRequest.objects.exclude(state=State.DRAFT).select_related("service", "version")
    entries = (entry for some in chunks(asked) for entry in _entries(some))
    outside = (_commitment(one) for some in chunks(Commitment.objects.filter(dropped_at=None)) for one in some)
    return [mend(ServiceRequest.subject_kind, entries, now=now), mend(Commitment.subject_kind, outside, now=now)]


def index_request(number: int, now: datetime) -> None:
    """Make a request findable as it is now; what is said and noted on its page is not in the index."""
    asked = ServiceRequest.objects.filter(pk=number).select_related("service", "version")
    index_many(_entries(asked), now=now)


def index_commitment(number: int, now: datetime) -> None:
    """Make what an outside customer waits for findable as it is now; what was dropped is not found."""
    for one in Commitment.objects.filter(pk=number):
        if one.dropped_at:
            remove(Commitment.subject_kind, one.pk)
        else:
            index_many([_commitment(one)], now=now)


def _commitment(one: Commitment) -> Entry:
    """By its number or name, who waits for it, and what is noted."""
    kind, over = Commitment.subject_kind, one.met_at
    return Entry(kind, one.pk, one.reference, one.note, words=one.customer, over_since=over)


def _entries(requests: Iterable[ServiceRequest]) -> Iterator[Entry]:
    for one in requests:
        answers = (in_words(item, one.answers.get(item.key)) for item in one.terms.form)
        body = "\n".join(text for text in (one.details, *answers) if text)
        over = one.accepted_at or one.ended_at
        yield Entry(ServiceRequest.subject_kind, one.pk, one.title, body, words=one.number, over_since=over)
