"""The picture in the README, made from the built site and its sheets: `python -m tests.readme_picture`."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

from tests.browser import launched, served
from tests.sample_project import REPOSITORY

SITE = REPOSITORY / "site"
TARGET = REPOSITORY / "docs" / "assets" / "images" / "readme" / "overview.webp"
HEIGHT = 760
GROUND = "#ded8cc"


def screenshots() -> list[Image.Image]:
    """The home page on a desktop, an explainer on a phone."""
    taken = []
    with served(SITE) as home, sync_playwright() as engine:
        browser = launched(engine)
        for path, width, height in (("", 1100, 1330), ("tactics/shuadan-fanli/", 390, 844)):
            page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
            page.goto(home + path, wait_until="networkidle")
            taken.append(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
        browser.close()
    return taken


def printed(uri: str) -> Image.Image:
    """The first page of a sheet."""
    page = pypdfium2.PdfDocument(SITE / "print" / uri)[0]
    return page.render(scale=1000 / page.get_height()).to_pil().convert("RGB")


def main() -> None:
    """Desktop, phone, poster and letter side by side."""
    desktop, phone = screenshots()
    pieces = [desktop, phone, printed("poster/xujia-touzi.pdf"), printed("letter/xiaoxue-jiazhang.pdf")]
    pieces = [piece.resize((round(piece.width * HEIGHT / piece.height), HEIGHT)) for piece in pieces]
    gap = 36
    sheet = Image.new("RGB", (sum(piece.width for piece in pieces) + gap * (len(pieces) + 1), HEIGHT + 2 * gap), GROUND)
    at = gap
    for piece in pieces:
        sheet.paste(piece, (at, gap))
        ImageDraw.Draw(sheet).rectangle((at, gap, at + piece.width - 1, gap + HEIGHT - 1), outline="#b9b1a2")
        at += piece.width + gap
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(TARGET, "WEBP", quality=80)


if __name__ == "__main__":
    main()
