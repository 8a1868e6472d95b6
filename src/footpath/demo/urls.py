"""Which pages does the demonstration have?"""

from django.urls import path

from footpath.demo import mailbox, views

urlpatterns = [
    path("demo/", views.switcher, name="demo"),
    path("demo/<int:pk>/", views.become, name="demo-become"),
    path("mailbox/", mailbox.mailbox, name="mailbox"),
    path("mailbox/<int:pk>/", mailbox.mail, name="demo-mail"),
]
