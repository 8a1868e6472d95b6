"""What does somebody see and do who answers a survey?"""
