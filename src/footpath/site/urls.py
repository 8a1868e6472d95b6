"""Which address leads where?"""

from django.urls import include, path

from footpath.site import api_page, health, metrics
from footpath.site.api_urls import operations

handler400 = "footpath.ui.errors.bad_request"
handler403 = "footpath.ui.errors.permission_denied"
handler404 = "footpath.ui.errors.page_not_found"
handler500 = "footpath.ui.errors.server_error"

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", metrics.metrics, name="metrics"),
    path("api/", api_page.page, name="api"),
    operations("api/v1/"),
    path("", include("footpath.insight.urls")),
    path("", include("footpath.people.urls")),
    path("", include("footpath.catalog.urls")),
    path("", include("footpath.requests.urls")),
    path("", include("footpath.surveys.urls")),
    path("", include("footpath.conversations.urls")),
    path("", include("footpath.recovery.urls")),
    path("", include("footpath.growth.urls")),
    path("", include("footpath.appraisals.urls")),
    path("", include("footpath.recognition.urls")),
    path("", include("footpath.bids.urls")),
    path("", include("footpath.notifications.urls")),
    path("", include("footpath.mailroom.urls")),
    path("", include("footpath.demo.urls")),
]
