"""What follows from plain values alone? No Django, no clock, no database: a library of its own."""
