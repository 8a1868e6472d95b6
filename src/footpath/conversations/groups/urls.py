"""Which addresses have focus groups?"""

from django.urls import path

from footpath.conversations.groups import guest_views, views
from footpath.conversations.groups.doors import DOORS
from footpath.conversations.groups.study_doors import STUDY_DOORS

urlpatterns = [
    path("focus-groups/", views.everything, name="focus-groups"),
    path("focus-groups/new/", views.plan, name="focus-new"),
    path("focus-groups/host/", guest_views.send, name="focus-guest-send"),
    path("focus-groups/host/<str:code>/", guest_views.guest, name="focus-guest"),
    path("focus-groups/<int:pk>/", views.study_page, name="focus-study"),
    path("focus-groups/group/<int:pk>/", views.group_page, name="focus-group"),
    path("focus-groups/group/<int:pk>/calendar.ics", views.entry_of, name="focus-group-calendar"),
    path("focus-groups/group/<int:pk>/themes/", views.themes, name="focus-themes"),
    *(path(f"focus-groups/<int:pk>/{one}/", views.act_on_study, {"door": one}, name=f"focus-study-{one}")
      for one in STUDY_DOORS),
    *(path(f"focus-groups/group/<int:pk>/{one}/", views.act, {"door": one}, name=f"focus-group-{one}")
      for one in DOORS),
]  # fmt: skip
