"""How do programs read what somebody is asked this month, and what waits?"""

from dataclasses import asdict
from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.people.budget import standing
from footpath.people.middleware import reader

router = Router(tags=["People"])


class QuestionsAskedRead(Schema):
    """One kind of question."""

    words: str
    count: int
    minutes: float


class QuestionsRead(Schema):
    """The budget of questions of one person in one month, in minutes."""

    month: date
    whole: int = Field(description="How many minutes a month of it there are, for everybody.")
    drawn: float = Field(description="What was asked counts, whether it was answered or not.")
    left: float
    asked: list[QuestionsAskedRead]
    waiting: list[QuestionsAskedRead] = Field(description="What waits until there is room.")


@router.get("/me/questions", response=QuestionsRead, operation_id="read_my_questions", summary="What am I asked?")
def read_my_questions(request: HttpRequest) -> object:
    """The month of questions of whoever the token acts for; of nobody else."""
    found = standing(reader(request), timezone.now())
    return {**asdict(found), "left": found.left}
