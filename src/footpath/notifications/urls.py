"""Which pages does the room notifications have?"""

from django.urls import path

from footpath.notifications.views import calendar, links, notices, outbox, preferences, webhook_acts, webhooks

urlpatterns = [
    path("notices/", notices.notices, name="notices"),
    path("notices/preferences/", preferences.preferences, name="preferences"),
    path("notices/read/", notices.read_all, name="notices-read"),
    path("notices/<int:pk>/", notices.follow, name="notice"),
    path("mail/<str:token>/", links.mail_link, name="mail-link"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<int:pk>/again/", outbox.send_again, name="send-again"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/new/", webhooks.new, name="webhook-new"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/edit/", webhooks.edit, name="webhook-edit"),
    path("webhooks/<int:pk>/try/", webhook_acts.try_it, name="webhook-try"),
    path("webhooks/<int:pk>/switch/", webhook_acts.switch, name="webhook-switch"),
    path("webhooks/<int:pk>/secret/", webhook_acts.secret, name="webhook-secret"),
    path("webhooks/<int:pk>/deliveries/<int:delivery>/again/", webhook_acts.again, name="webhook-again"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/end/", calendar.end, name="calendar-end"),
    path("calendar/<str:secret>/footpath.ics", calendar.feed, name="calendar-feed"),
]
