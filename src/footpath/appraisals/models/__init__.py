"""What does the room appraisals keep?"""

from footpath.appraisals.models import (
    ratings,
)  # only for Django; nobody takes it from here (see `protected` in pyproject)
from footpath.appraisals.models.appraisals import Appraisal, Group, Outcome, Purpose, Rater, Report, Stage, Standing

__all__ = ["Appraisal", "Group", "Outcome", "Purpose", "Rater", "Report", "Stage", "Standing"]
del ratings
