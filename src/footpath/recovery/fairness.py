"""How fair do people find it when something is put right, and when may that be told?

Four questions, after the three sides of justice that people see when somebody recovers from a failure (Tax, Brown and
Chandrashekaran 1998): the outcome, the way to it, and how they were treated; and all in all. Who answered is known to
the recovery, what they answered is not: the numbers lie apart, by team and half-year alone.
"""

from datetime import date, datetime

ITEMS = ("outcome", "process", "treatment", "overall")


def half_of(now: datetime) -> date:
    """The first day of the half-year."""
    return date(now.year, 1 if now.month <= 6 else 7, 1)
