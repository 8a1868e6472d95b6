"""What becomes of the failures of somebody who got it right?"""

from footpath.people.sign_in.models import Try


def right_try(right: Try) -> None:
    """Forget this try and the failures before it of the same account from the same place.

    What was tried for other accounts, or from elsewhere, still counts: being right once buys nobody more guesses.
    """
    Try.objects.filter(kind=right.kind, account=right.account, network=right.network, device=right.device).delete()
