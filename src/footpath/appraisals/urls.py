"""Which pages does the room appraisals have?"""

from django.urls import path

from footpath.appraisals.doors import DOORS, ON_RATER
from footpath.appraisals.views import answering, appraisal, home

ONE = "360/<int:pk>/"

urlpatterns = [
    path("360/", home.appraisals, name="appraisals"),
    path("360/begin/", home.begin, name="appraisal-begin"),
    path(ONE, appraisal.appraisal_page, name="appraisal"),
    path(f"{ONE}answer/", answering.answer, name="appraisal-answer"),
    path(f"{ONE}report.pdf", appraisal.printed, name="appraisal-printed"),
    *(
        path(f"{ONE}{door}/", appraisal.act, {"door": door}, name=f"appraisal-{door}")
        for door in DOORS
        if door not in ON_RATER
    ),
    *(
        path(f"{ONE}raters/<int:rater>/{door}/", appraisal.act, {"door": door}, name=f"appraisal-{door}")
        for door in ON_RATER
    ),
]
