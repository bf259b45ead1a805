"""The one way out: the finished edition is read once more, and a folder is wholly old or wholly new."""

from fanzha.publish.folders import SOURCES, locks_of, new_folder, refuse, write_folder
from fanzha.publish.gate import Gate
from fanzha.publish.site_out import SiteOut, Stopped, stop

__all__ = [
    "SOURCES",
    "Gate",
    "SiteOut",
    "Stopped",
    "locks_of",
    "new_folder",
    "refuse",
    "stop",
    "write_folder",
]
