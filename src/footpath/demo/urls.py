"""Which pages does the demonstration have?"""

from django.urls import path

from footpath.demo import views

urlpatterns = [
    path("demo/", views.switcher, name="demo"),
    path("demo/<int:pk>/", views.become, name="demo-become"),
]
