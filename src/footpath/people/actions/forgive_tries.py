"""When do failures no longer count, wherever they came from?"""

from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import digest


def forgive_tries(email: str) -> None:
    """Forget what was tried for this account: its person has shown by mail that they are who they are."""
    Try.objects.filter(account=digest(email), kind__in=("password", "code")).delete()
