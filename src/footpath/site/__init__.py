"""How is Footpath put together and started?"""
