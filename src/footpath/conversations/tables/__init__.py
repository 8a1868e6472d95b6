"""What do the customers of a team put on the table, again and again, and what comes of it?"""
