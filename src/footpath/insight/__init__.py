"""What waits for me, and how are we doing?"""
