"""One of the four pictures in which a case is told to who does not read much. What an editor leaves out follows from
the record: its words from the timeline and the turning point, its figures and objects from those words.
"""

from __future__ import annotations

from pydantic import Field

from fanzha.content.strict import Strict, Words

MOST_TOLD = 20  # characters under a picture: one line, or two short ones
MOST_SPOKEN = 14  # in a bubble


class StripFrame(Strict):
    """A picture of a strip."""

    what: str = Field("", title="图下的话", description=f"这一格发生了什么，最多{MOST_TOLD}字", max_length=MOST_TOLD)
    say: str = Field("", title="气泡里的话", description=f"有人说的一句，最多{MOST_SPOKEN}字", max_length=MOST_SPOKEN)
    people: Words = Field(
        (), title="人物", description="图样里的人，先写讲的是谁，再写另一个人；只写一个，就画一个", max_length=2
    )
    art: str = Field("", title="图样", description="图样里的东西，如“来电”", max_length=24)
