"""What do people say of each other's service when it is safe to be honest?"""
