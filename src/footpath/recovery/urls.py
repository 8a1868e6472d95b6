"""Which pages does the room recovery have?"""

from django.urls import URLPattern, path

from footpath.recovery.doors import DOORS
from footpath.recovery.views import act, hard_talk, home, notice, printed, rules, show, team

urlpatterns: list[URLPattern] = [
    path("recoveries/", home.recoveries, name="recoveries"),
    path("recoveries/rules/", rules.rules, name="recovery-rules"),
    path("requests/<number:pk>/put-right/", notice.put_right, name="put-right"),
    path("teams/<int:pk>/put-right/", team.team_page, name="team-put-right"),
    path("teams/<int:pk>/went-wrong/", notice.went_wrong, name="went-wrong"),
    path("recoveries/<int:pk>/", show.recovery_page, name="recovery"),
    path("recoveries/<int:pk>/plan.pdf", printed.plan_pdf, name="recovery-plan-pdf"),
    *(path(f"recoveries/<int:pk>/{verb}/", act.act, {"verb": verb}, name=f"recovery-{verb}") for verb in DOORS),
    # when words get hot (views/hard_talk.py)
    path("requests/<number:pk>/hard-talk/", hard_talk.hard_talk, name="hard-talk"),
    path("requests/<number:pk>/hot-words/", hard_talk.before_sending, name="hot-words"),
    path("teams/<int:pk>/guideline/", hard_talk.guideline, name="guideline"),
]
