"""What is promised to outside customers, and what stands beside it inside?"""
