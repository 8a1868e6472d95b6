"""Which pages does the room growth have? One module a door."""
