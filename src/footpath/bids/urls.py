"""Which pages does the room bids have?"""

from django.urls import URLPattern, path

from footpath.bids.views import bid, home, offer, scoring

BID = "bids/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("bids/", home.bids, name="bids"),
    path("bids/begin/", home.begin, name="bid-begin"),
    path(BID, bid.page, name="bid"),
    path(f"{BID}change/", home.change, name="bid-change"),
    *(path(f"{BID}{door}/", bid.act, {"door": door}, name=f"bid-{door}") for door in bid.DOORS),
    path(f"{BID}debrief/<int:offer>/", bid.debrief, name="bid-debrief"),
    path(f"{BID}memo.pdf", bid.memo, name="bid-memo"),
    path(f"{BID}offer/", offer.offer_page, name="bid-offer"),
    path(f"{BID}quotes/<int:offer>/", offer.quote_page, name="bid-quote"),
    path(f"{BID}offers/<int:offer>/withdraw/", offer.withdraw, name="bid-withdraw"),
    path(f"{BID}offers/<int:offer>/score/", scoring.score, name="bid-score"),
    path(f"{BID}offers/<int:offer>/files/<int:file>/", offer.file, name="bid-file"),
    path(f"{BID}agree/", scoring.agree, name="bid-agree"),
]
