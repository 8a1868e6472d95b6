"""Which budgets of questions are not kept any longer?"""

from datetime import datetime, timedelta

from footpath.people.models import Draw, MonthOfQuestions

KEPT = timedelta(days=400)  # a year, and the month in which somebody looks back at it


def tidy_budget(*, now: datetime) -> None:
    """Forget what people were asked more than a year ago."""
    long_ago = (now - KEPT).date()
    Draw.objects.filter(month__lt=long_ago).delete()
    MonthOfQuestions.objects.filter(month__lt=long_ago).delete()
