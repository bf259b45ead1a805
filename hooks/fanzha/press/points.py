"""Units of a PDF: everything in one is measured in points."""

POINTS = 72 / 25.4  # pt a mm
