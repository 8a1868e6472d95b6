"""Would their customers choose a team again? Asked all year, a little at a time."""
