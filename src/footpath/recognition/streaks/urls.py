"""Which pages have runs of good work?"""

from django.urls import URLPattern, path

from footpath.recognition.streaks import views

urlpatterns: list[URLPattern] = [
    path("streaks/", views.page, name="streaks"),
    path("streaks/mine/", views.choose, name="streaks-choose"),
    path("streaks/teams/<int:pk>/", views.team, name="streaks-team"),
    path("streaks/teams/<int:pk>/part/", views.part, name="streaks-part"),
]
