"""Which pages does the room catalog have?"""

from django.urls import path

from footpath.catalog.views import catalog, editing, versions

urlpatterns = [
    path("services/", catalog.services, name="services"),
    path("services/mine/", catalog.mine, name="services-mine"),
    path("services/<int:pk>/", catalog.service_page, name="service"),
    path("services/<int:pk>/edit/", editing.edit, name="service-edit"),
    path("services/<int:pk>/edit/typing/", editing.typing, name="service-typing"),
    path("services/<int:pk>/publish/", editing.publish, name="service-publish"),
    path("services/<int:pk>/discard/", editing.discard, name="service-discard"),
    path("services/<int:pk>/retire/", editing.retire, name="service-retire"),
    path("services/<int:pk>/versions/", versions.versions, name="service-versions"),
    path("services/<int:pk>/versions/<int:number>/", versions.version, name="service-version"),
]
