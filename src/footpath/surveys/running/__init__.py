"""What does whoever runs a survey see and do while it runs?"""
