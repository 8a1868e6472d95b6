"""Which addresses have interdepartmental teams?"""

from django.urls import URLPattern, path

from footpath.growth.interdepartmental import inside, things, views
from footpath.growth.interdepartmental.doors import INSIDE_DOORS, TEAM_DOORS

PLACES = {"meeting": "meetings", "policy": "policies", "decision": "decisions", "trial": "trials"}

urlpatterns: list[URLPattern] = [
    path("", views.teams, name="across"),
    path("new/", views.new, name="across-new"),
    path("<int:pk>/", views.team_page, name="across-team"),
    path("<int:pk>/change/", views.change, name="across-change"),
    path("<int:pk>/ask/", views.ask, name="across-ask"),
    path("<int:pk>/sit/", views.sit, {"agreed": True}, name="across-sit"),
    path("<int:pk>/decline/", views.sit, {"agreed": False}, name="across-decline"),
    *(path(f"<int:pk>/{door}/", views.act, {"door": door}, name=f"across-{door}") for door in TEAM_DOORS),
    path("<int:pk>/agenda/", inside.agenda, name="across-agenda"),
    path("<int:pk>/agenda/adopt/", inside.adopt, name="across-adopt"),
    path("<int:pk>/agenda/try/", inside.new_trial, name="across-try"),
    *(
        path(f"<int:pk>/agenda/{door}/", inside.act, {"door": door}, name=f"across-agenda-{door}")
        for door in INSIDE_DOORS
    ),
    *(
        path(f"topics/<int:pk>/{door}/", inside.topic_act, {"door": door}, name=f"across-topic-{door}")
        for door in inside.TOPIC_DOORS
    ),
    *(
        path(f"{place}/<int:pk>/", things.thing, {"kind": kind}, name=f"across-{kind}")
        for kind, place in PLACES.items()
    ),
    *(
        path(f"{PLACES[kind]}/<int:pk>/{door}/", things.act, {"kind": kind, "door": door}, name=f"across-{kind}-{door}")
        for kind, page in things.PAGES.items()
        for door in page.doors
    ),
    path("meetings/<int:pk>/hold/", things.hold, name="across-meeting-hold"),
    path("meetings/<int:pk>/minutes.pdf", things.minutes, name="across-minutes"),
]
