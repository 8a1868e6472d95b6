"""Which pages does the room notifications have?"""

from django.urls import path

from footpath.notifications import views

urlpatterns = [
    path("notices/", views.notices, name="notices"),
    path("notices/read/", views.read_all, name="notices-read"),
    path("notices/<int:pk>/", views.follow, name="notice"),
]
