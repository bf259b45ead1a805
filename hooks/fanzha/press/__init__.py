"""Sheet → bytes: Typst, Word, pictures, preflight; everything finished is kept in one cache."""

from fanzha.press.booklet_read import booklet_problems
from fanzha.press.contact_sheet import contact_files, contact_sheets, kinds_files
from fanzha.press.handover import Order, handover_sheet
from fanzha.press.ingredients import everything_digest, writer_digest
from fanzha.press.jobs import Job, jobs_of
from fanzha.press.preflight import FinishedPdf, preflight_problems
from fanzha.press.templates import Filled
from fanzha.press.text_file import windows_text
from fanzha.press.typeset import Press, Progress
from fanzha.press.workbooks import workbook

__all__ = [
    "Filled",
    "FinishedPdf",
    "Job",
    "Order",
    "Press",
    "Progress",
    "booklet_problems",
    "contact_files",
    "contact_sheets",
    "everything_digest",
    "handover_sheet",
    "jobs_of",
    "kinds_files",
    "preflight_problems",
    "windows_text",
    "workbook",
    "writer_digest",
]
