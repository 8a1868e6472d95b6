"""What does each team offer, and what does it need to start?"""
