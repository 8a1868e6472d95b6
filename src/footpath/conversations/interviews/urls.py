"""Which addresses have talks about somebody's service?"""

from django.urls import path

from footpath.conversations.interviews import debrief_views, guide, views
from footpath.conversations.interviews.doors import DOORS

urlpatterns = [
    path("interviews/", views.talks, name="interviews"),
    path("interviews/new/", views.invite, name="interview-new"),
    path("interviews/<int:pk>/", views.talk_page, name="interview"),
    path("interviews/<int:pk>/since/<int:days>/", debrief_views.since, name="interview-since"),
    path("debriefs/<int:pk>/", debrief_views.debrief, name="debrief"),
    path("debriefs/<int:pk>/agree/", debrief_views.agree, name="debrief-agree"),
    path("debriefs/<int:pk>/tell/", debrief_views.tell, name="debrief-tell"),
    path("debriefs/<int:pk>/leave-out/", debrief_views.leave_out, name="debrief-leave-out"),
    path("debriefs/<int:pk>/react/", debrief_views.react, name="debrief-react"),
    path("interviews/<int:pk>/guide/", guide.guide, name="interview-guide"),
    path("interviews/<int:pk>/turn/", guide.turn, name="interview-turn"),
    path("interviews/<int:pk>/notes/", guide.notes, name="interview-notes"),
    path("interviews/<int:pk>/approve/", guide.approve, name="interview-approve"),
    path("interviews/<int:pk>/sentences/<int:sentence>/", guide.change, name="interview-sentence"),
    path("interviews/<int:pk>/sentences/<int:sentence>/strike/", guide.strike, name="interview-strike"),
    *(path(f"interviews/<int:pk>/{door}/", views.act, {"door": door}, name=f"interview-{door}") for door in DOORS),
]
