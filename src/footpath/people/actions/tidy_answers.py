"""Which answers to programs are not kept any longer?"""

from datetime import datetime

from footpath.people.models import Answered
from footpath.people.programs.first_time import KEPT


def tidy_answers(*, now: datetime) -> None:
    """Forget the answers whose Idempotency-Key may be used anew."""
    Answered.objects.filter(at__lt=now - KEPT).delete()
