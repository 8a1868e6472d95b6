"""How are several things chosen from a list, whatever is sent?"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

LONGEST = 18  # digits of a key that every database can look for


class SeveralField(forms.ModelMultipleChoiceField[Any]):
    """Several rows by their keys. What no database can count to is no choice; Django asks the database for it."""

    def clean(self, value: Any) -> Any:
        """As Django does; a key that is too long names itself."""
        for one in value if isinstance(value, list | tuple) else ():
            if len(str(one).strip()) > LONGEST:
                words = self.error_messages["invalid_choice"]
                raise ValidationError(words, code="invalid_choice", params={"value": str(one)[:LONGEST]})
        return super().clean(value)
