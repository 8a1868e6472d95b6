"""Which pages does the room insight have? One module a door."""
