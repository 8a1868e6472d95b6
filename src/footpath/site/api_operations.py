"""Which addresses has the API?"""

from footpath.site import api

urlpatterns = api.urlpatterns()
