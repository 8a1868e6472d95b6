"""Which pages does the room recognition have?"""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
