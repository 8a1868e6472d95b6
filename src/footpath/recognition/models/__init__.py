"""What does the room recognition keep?"""

from footpath.recognition.models.credits import Contribution, Part
from footpath.recognition.models.notes import Recipient, Seen, ThankNote, ThanksChoice

__all__ = ["Contribution", "Part", "Recipient", "Seen", "ThankNote", "ThanksChoice"]
