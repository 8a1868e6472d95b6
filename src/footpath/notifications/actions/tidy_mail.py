"""How long are mails kept?"""

from datetime import datetime, timedelta

from footpath.notifications.models import Mail, MailLink, MailState

KEPT = timedelta(days=30)


def tidy_mail(*, now: datetime) -> int:
    """Delete mails of a month ago, whatever became of them, and links that nobody can use; how many mails that were."""
    MailLink.objects.filter(expires_at__lt=now).delete()
    old = Mail.objects.filter(created_at__lt=now - KEPT).exclude(state=MailState.WAITING, give_up_at__gte=now)
    return old.delete()[1].get("notifications.Mail", 0)
