"""What Typst drew as pixels, encoded with Pillow for screens."""

from __future__ import annotations

import io

from PIL import Image

PNG_COLOURS = 128  # a drawing in few inks with smooth edges; a third of the weight of one in all colours
WEBP_QUALITY = 72  # a preview of 420 px weighs about 20 kB and its type stays crisp
JPEG_QUALITY = 88  # share images are saved and sent on, and chat programs compress them again


def encode(png: bytes, format: str) -> bytes:
    """What was drawn as webp (previews), jpg (share images) or a light png (drawings in a text); without metadata, so
    the same pixels give the same bytes.
    """
    with Image.open(io.BytesIO(png)) as picture:
        flat = picture.convert("RGB")
    out = io.BytesIO()
    if format == "webp":
        flat.save(out, "WEBP", quality=WEBP_QUALITY, method=4)
    elif format == "png":
        few = flat.quantize(PNG_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    else:
        flat.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return out.getvalue()
