"""What helps editors write: commented starters, and the reference tables that the program makes from itself."""

from fanzha.editing.starters import starter

__all__ = [
    "starter",
]
