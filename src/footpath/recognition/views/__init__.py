"""Which pages do thanks and credit have? One module a door."""
