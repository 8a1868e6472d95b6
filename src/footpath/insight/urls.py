"""Which pages does the room insight have?"""

urlpatterns: list[object] = []
