"""What does a mail look like that somebody at Northfield writes?"""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr

HOST = "demo.example"


def posted(
    name: str, sender: str, to: str, subject: str, text: str, *, at: datetime, key: str, html: str = "",
    file: tuple[str, bytes] | None = None, **headers: str,
) -> bytes:  # fmt: skip
    """One mail as it comes over the wire, the same bytes for the same facts; `key` makes its Message-ID, `headers` are
    written with _ in place of the hyphen.
    """
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = formataddr((name, sender)), to, subject
    message["Date"], message["Message-ID"] = format_datetime(at), f"<{key}@{sender.partition('@')[2]}>"
    for header, value in headers.items():
        message[header.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    if file is not None:
        message.add_attachment(file[1], maintype="text", subtype="plain", filename=file[0])
    for number, part in enumerate(one for one in message.walk() if one.is_multipart()):
        part.set_boundary(f"northfield-{key}-{number}")
    return message.as_bytes()
