"""What helps editors write: commented starters, and the reference tables that the program makes from itself."""

from fanzha.editing.starters import campaign_starter, starter

__all__ = [
    "campaign_starter",
    "starter",
]
