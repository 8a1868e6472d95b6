"""Which pages do visits have?"""

from django.urls import URLPattern, path

from footpath.growth.shadowing import place_views, round_views, views
from footpath.growth.shadowing.doors import DOORS

urlpatterns: list[URLPattern] = [
    path("visits/", views.home, name="visits"),
    path("visits/ask/", views.ask, name="visit-ask"),
    path("visits/round/", round_views.round_page, name="visits-round"),
    path("visits/map/", round_views.map_page, name="visits-map"),
    path("visits/places/new/", place_views.new, name="visit-place-new"),
    path("visits/places/<int:place>/", place_views.place_page, name="visit-place"),
    path("visits/places/<int:place>/change/", place_views.change, name="visit-place-change"),
    path("visits/places/<int:place>/withdraw/", place_views.withdraw, name="visit-place-withdraw"),
    path("visits/<int:pk>/", views.visit_page, name="visit"),
    *(path(f"visits/<int:pk>/{door}/", views.act, {"door": door}, name=f"visit-{door}") for door in DOORS),
]
