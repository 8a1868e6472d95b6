"""Which pages does the room catalog have?"""

from django.urls import path

from footpath.catalog import views

urlpatterns = [path("services/", views.services, name="services")]
