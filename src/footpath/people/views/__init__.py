"""Which pages does the room people have? One module a door."""
