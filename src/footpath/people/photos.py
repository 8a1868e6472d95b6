"""How does an uploaded picture become a photo that is safe to show?"""

from io import BytesIO
from warnings import catch_warnings, simplefilter

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

SIDE = 512  # pixels, at most, of the photo that is kept
FORMATS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000  # a camera's picture; a small file can claim to be many times that


def small_photo(upload: File[bytes]) -> ContentFile[bytes]:
    """The picture as JPEG, at most SIDE pixels wide and high, upright, with nothing in it but the picture.

    It is drawn anew, so that no place, no camera and no hidden content stays. Raises ValidationError naming "photo".
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # slow to import: only where a photo comes in

    if upload.size > MOST_BYTES:
        raise _refusal("too_large", _("This picture is too large. It can have up to 10 MB."))
    try:
        with catch_warnings():
            simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(upload, formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise _refusal("too_many_pixels", _("This picture has too many pixels."))
                picture.draft("RGB", (SIDE, SIDE))
                upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _refusal("too_many_pixels", _("This picture has too many pixels.")) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError) as error:
        message = _("This is no picture that can be read. Choose a JPEG, PNG or WebP file.")
        raise _refusal("no_picture", message) from error
    upright.thumbnail((SIDE, SIDE))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    kept = BytesIO()
    paper.save(kept, "JPEG", quality=85, optimize=True)
    return ContentFile(kept.getvalue(), name="photo.jpg")


def _refusal(code: str, text: str) -> ValidationError:
    return ValidationError({"photo": ValidationError(text, code=code)})
