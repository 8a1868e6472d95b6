"""What outside customer waits for what is being asked, as far as it is known at intake?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.requests.actions.draft_serves import draft_serves
from footpath.requests.commitment_names import commitment_named
from footpath.requests.forms.ask import AskForm
from footpath.requests.models import ServiceRequest, Serving
from footpath.requests.refusals import Unclear


def keep_serving(form: AskForm, draft: ServiceRequest, me: Person, now: datetime) -> None:
    """Keep what was typed; a number that nobody knows is said beside its field."""
    typed = form.cleaned_data.get("serves")
    if typed is None or "serves" not in form.data or " ".join(typed.split()).casefold() == form.served.casefold():
        return
    try:
        commitment = commitment_named(typed, "serves", me) if typed.strip() else None
    except Unclear as error:
        form.add_error("serves", str(error))
        return
    draft_serves(draft, commitment=commitment, by=me, now=now)


def served_by(draft: ServiceRequest | None) -> str:
    """What a draft says already, as it is typed."""
    if draft is None:
        return ""
    row = Serving.objects.filter(request=draft).select_related("commitment").first()
    return f"{row.commitment.kind} {row.commitment.reference}" if row else ""
