"""What is Footpath? Software for the service that coworkers give each other."""

__version__ = "0.1.0"
