"""What does the demonstration organization look like?"""
