"""What becomes of mail that comes in?"""
