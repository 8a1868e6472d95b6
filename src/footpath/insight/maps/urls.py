"""Which pages do the maps have?"""

from django.urls import path

from footpath.insight.maps.views import chain, silo

urlpatterns = [
    path("maps/", silo.page, name="silo-map"),
    path("maps/figures.csv", silo.as_csv, name="silo-map-csv"),
    path("maps/page.pdf", silo.as_pdf, name="silo-map-pdf"),
    path("maps/chain/", chain.page, name="chain-map"),
    path("maps/chain/figures.csv", chain.as_csv, name="chain-map-csv"),
    path("maps/chain/page.pdf", chain.as_pdf, name="chain-map-pdf"),
    path("maps/chain/late/<int:pk>/", chain.late, name="chain-late"),
]
