"""What can people do in the room recognition? One verb a file."""
