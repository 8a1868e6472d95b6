"""Which pages does the room catalog have?"""

from django.urls import path

from footpath.catalog.outside_standards import views as outside
from footpath.catalog.views import agreement_acts, agreements, catalog, editing, snippets, summary, talk, versions

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
    path("services/<int:pk>/snippets/new/", snippets.new, name="snippet-new"),
    path("snippets/", snippets.snippets, name="snippets"),
    path("snippets/<int:pk>/", snippets.snippet_page, name="snippet"),
    path("snippets/<int:pk>/edit/", snippets.edit, name="snippet-edit"),
    path("snippets/<int:pk>/confirm/", snippets.confirm, name="snippet-confirm"),
    path("snippets/<int:pk>/drop/", snippets.drop, name="snippet-drop"),
    path("outside-standards/new/", outside.new, name="outside-standard-new"),
    path("outside-standards/<int:pk>/", outside.standard_page, name="outside-standard"),
    path("outside-standards/<int:pk>/retire/", outside.retire, name="outside-retire"),
    path("outside-standards/<int:pk>/beside/", outside.put_beside, name="outside-beside"),
    path("outside-standards/<int:pk>/beside/<int:beside>/drop/", outside.take_away, name="outside-beside-drop"),
    path("agreements/", agreements.agreements, name="agreements"),
    path("agreements/begin/", agreement_acts.begin, name="agreement-begin"),
    path("agreements/<int:pk>/", agreements.agreement_page, name="agreement"),
    path("agreements/<int:pk>/talk/", talk.talk, name="agreement-talk"),
    path("agreements/<int:pk>/talk/typing/", talk.typing, name="agreement-typing"),
    path("agreements/<int:pk>/propose/", summary.propose, name="agreement-propose"),
    path("agreements/<int:pk>/drop/", summary.drop, name="agreement-drop"),
    *(
        path(f"agreements/<int:pk>/{verb}/", agreement_acts.act, {"verb": verb}, name=f"agreement-{verb}")
        for verb in agreement_acts.ACTS
    ),
    path("agreements/<int:pk>/versions/<int:number>/", agreements.agreement_version, name="agreement-version"),
    path("agreements/<int:pk>/versions/<int:number>/page.pdf", agreements.agreement_pdf, name="agreement-pdf"),
]
