"""Which pages does the room insight have?"""

from django.urls import path

from footpath.insight import views

urlpatterns = [
    path("", views.home, name="home"),
    path("kept/", views.kept, name="kept"),
    path("search/", views.search, name="search"),
]
