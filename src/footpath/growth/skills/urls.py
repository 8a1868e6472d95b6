"""Which pages does the grid of a team have?"""

from django.urls import URLPattern, path

from footpath.growth.skills import views

DOORS = ("task", "level", "drop", "left")

urlpatterns: list[URLPattern] = [
    path("skills/<int:pk>/", views.grid_page, name="team-skills"),
    *(path(f"skills/<int:pk>/{door}/", views.act, {"door": door}, name=f"team-skills-{door}") for door in DOORS),
]
