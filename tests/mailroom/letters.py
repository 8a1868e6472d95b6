"""Which mails do the tests write?"""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.cast import MONDAY


def mail(
    text: str = "The printer at gate 4 prints in pink.",
    *,
    sender: str = "Ana Ferreira <ana@demo.example>",
    to: str = "desk@demo.example",
    subject: str = "Printer at gate 4",
    at: datetime = MONDAY,
    html: str = "",
    message_id: str = "",
    **headers: str,
) -> bytes:
    """One mail as it comes over the wire; headers by keyword, `in_reply_to="<…>"`."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id or f"<{abs(hash((text, sender, subject, at)))}@elsewhere.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()
