"""Is a stored file safe to serve?"""

from django.http import FileResponse, Http404

from footpath.files import disk
from footpath.files.models import StoredFile


def serve(stored_file: StoredFile) -> FileResponse:
    """The file as a download, for a caller who has found that the person may see it; Http404 when it is gone.

    Whatever is inside, the browser saves it and does not run it: attachment, no sniffing, and a policy that
    puts it into a sandbox without an origin. Nothing keeps a copy, so that a right taken away works at once.
    """
    try:
        content = disk.path_of(stored_file.pk).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, no-store",
    }
    return FileResponse(
        content,
        as_attachment=True,
        filename=stored_file.name,
        content_type=stored_file.content_type,
        headers=headers,
    )
