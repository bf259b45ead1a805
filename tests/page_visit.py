"""One visit to a page: everything that is asked of every page, looked at in a single load of it.

Each step leaves the page as it found it. A fault reads `state · check: what and where`; the test adds the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.browser import DESKTOP, PHONE, barriers
from tests.page_types import FOR_A_THUMB, STOPS, TRANSLATED, TYPES, Type, checked
from tests.paper import paper_faults

EDITIONS = {"": "zh-Hans", "zh-hant/": "zh-Hant"}
PLAIN = {"size": "normal", "contrast": "normal", "scheme": "light"}
LOOKS = ({"contrast": "more"}, {"size": "large"}, {"scheme": "dark"})
DEPENDS_ON_THE_LOOK = ("color-contrast", "target-size", "scrollable-region-focusable")  # of axe's rules

# Window in px, the browser's own size of type, view. 320 px is a phone of 640 at twice the size; 250 % of the browser's
# type is twice what the site has by itself.
SHAPES = ((320, "", "normal"), (320, "", "large"), (390, "250%", "normal"), (640, "250%", "large"))
LEAST_TARGET = {"normal": 24, "large": 44}  # px: WCAG 2.2 AA, and what is asked of versions for older readers
LEAST_TYPE = {"normal": 13.9, "large": 18}  # px

# Faces of other proportions than those the tests have: (ascent, descent, size), lower and narrower than the usual ones,
# higher and wider.
FACES = {"low": ("75%", "20%", "92%"), "high": ("125%", "45%", "108%")}
SET_IN = """async ([face, ascent, descent, size]) => {
  const made = new FontFace(face, 'local("Noto Sans SC"), local("DejaVu Sans"), local("Arial")', {
    ascentOverride: ascent, descentOverride: descent, lineGapOverride: "0%", sizeAdjust: size,
  });
  document.fonts.add(await made.load());
  for (const each of [document.documentElement, document.body]) {
    for (const name of ["text", "code"]) each.style.setProperty(`--md-${name}-font-family`, face);
    each.style.setProperty("--song", face);
  }
}"""
SET_AS_BEFORE = """() => {
  for (const each of [document.documentElement, document.body]) {
    for (const name of ["--md-text-font-family", "--md-code-font-family", "--song"]) each.style.removeProperty(name);
  }
}"""
LAID_OUT = """size => {
  document.documentElement.style.setProperty("font-size", size);
  return new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}"""


@dataclass
class Visit:
    """A page that was opened on a phone and prepared. edition: its prefix below the site; name: as in page_types."""

    page: Any
    edition: str
    name: str
    kind: Type
    faults: list[str] = field(default_factory=list)
    _shape: tuple[int, int, str] | None = None
    _look: dict[str, str] = field(default_factory=dict)

    @property
    def for_public(self) -> bool:
        """Whether it is a page of the public, which has more to bear than one for editors."""
        return self.name in TYPES or (self.edition, self.name) in TRANSLATED

    def note(self, state: str, check: str, found: Iterable[object]) -> None:
        """Remembers what a check found."""
        self.faults += [f"{state} · {check}: {each}" for each in found]

    def look(self, **values: str) -> None:
        """Switches the view's settings; those that are not named are as they come."""
        if self._look != PLAIN | values:
            self._look, self._shape = PLAIN | values, None  # scripts of the page may answer to it as to another window
            self.page.evaluate("values => Object.assign(document.documentElement.dataset, values)", self._look)

    def window(self, width: int, height: int, type_size: str = "") -> None:
        """Another window, and the browser's own size of type; what has to be laid out anew has been, after."""
        if self._shape == (width, height, type_size):
            return
        self._shape = (width, height, type_size)
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(LAID_OUT, type_size)

    def window_is_unknown(self) -> None:
        """Somebody else has changed it."""
        self._shape = None

    def reset(self) -> None:
        """A phone with a light page at its usual size, at its top."""
        self.look()
        self.window(PHONE["width"], PHONE["height"])
        self.page.evaluate("scrollTo(0, 0)")


def named(values: dict[str, str]) -> str:
    """A look in words: "contrast more"."""
    return " ".join(f"{name} {value}" for name, value in values.items())


def as_it_opens(visit: Visit) -> None:
    """Language, outline, families of type, and all of axe."""
    lang = visit.page.evaluate("document.documentElement.lang")
    expected = EDITIONS.get(visit.edition, visit.edition.rstrip("/"))
    visit.note("phone", "language", [] if lang == expected else [lang])
    visit.note("phone", "outline", checked(visit.page, "outline()"))
    visit.note("phone", "family", checked(visit.page, "families()"))
    visit.note("phone", "axe", barriers(visit.page))


def in_other_looks(visit: Visit) -> None:
    """What depends on the look, in each; then all of axe on a dark desk, which has another layout."""
    for values in LOOKS if visit.for_public and not visit.edition else ():
        visit.look(**values)
        visit.note(f"phone, {named(values)}", "axe", barriers(visit.page, *DEPENDS_ON_THE_LOOK))
    visit.look(scheme="dark")
    if not visit.for_public:
        visit.note("phone, dark", "axe", barriers(visit.page, *DEPENDS_ON_THE_LOOK))
    visit.window(**DESKTOP)
    visit.page.evaluate("scrollTo(0, 0)")  # what has scrolled below the masthead would count as covered
    visit.note("desktop, dark", "axe", barriers(visit.page))


def in_narrow_windows(visit: Visit) -> None:
    """Nothing cut off, too small or beyond the edge, in narrow windows and at twice the size."""
    for width, type_size, view in SHAPES if visit.for_public else ():
        visit.look(size=view)
        visit.window(width, 568, type_size)
        state = f"{width} px {view} {type_size}".strip()
        visit.note(state, "cut", checked(visit.page, "cut()"))
        if not type_size:
            visit.note(state, "target", checked(visit.page, f"small({LEAST_TARGET[view]})"))
            visit.note(state, "type", checked(visit.page, f"tiny({LEAST_TYPE[view]})"))


def in_other_faces(visit: Visit) -> None:
    """The same where another font is installed: targets and room for text must not hang on a font's proportions."""
    for face, (ascent, descent, size) in FACES.items() if visit.for_public else ():
        visit.page.evaluate(SET_IN, [face, ascent, descent, size])
        for view in LEAST_TARGET:
            visit.look(size=view)
            visit.window(320, 568)
            state = f"320 px {view}, {face} type"
            visit.note(state, "cut", checked(visit.page, "cut()"))
            visit.note(state, "target", checked(visit.page, f"small({LEAST_TARGET[view]})"))
            visit.note(state, "large target", large_targets(visit))
    visit.page.evaluate(SET_AS_BEFORE)


def in_every_view(visit: Visit) -> None:
    """The pages that people come to first keep targets for a thumb in every view, on the narrowest phone."""
    views: list[dict[str, str]] = [{}, *LOOKS, {"size": "large", "contrast": "more", "scheme": "dark"}]
    for values in views if visit.name in FOR_A_THUMB else ():
        visit.look(**values)
        visit.window(320, 640)
        visit.note(f"320 px {named(values)}", "large target", large_targets(visit))
        visit.note(f"320 px {named(values)}", "cut", checked(visit.page, "cut()"))


def large_targets(visit: Visit) -> list[str]:
    """Targets too low for a thumb, of a page that must have none."""
    return list(checked(visit.page, f"low({FOR_A_THUMB[visit.name]})")) if visit.name in FOR_A_THUMB else []


def on_paper(visit: Visit) -> None:
    """Printed on A4; the Traditional edition differs in nothing but its characters."""
    if visit.for_public and visit.kind.printed and not visit.edition:
        visit.note("paper", "print", paper_faults(visit.page, visit.name))
        visit.window_is_unknown()


def with_the_keyboard(visit: Visit) -> None:
    """Round once with Tab: from where the preparation left it, over the end to the start."""
    if visit.name not in STOPS or visit.edition:
        return
    visit.look(scheme=STOPS[visit.name])
    reachable = "a[href], button, summary, select, input:not([type=hidden]), [tabindex='0']"
    there = visit.page.locator(reachable).filter(visible=True).count()
    stops: dict[int, list[str]] = {}
    for _ in range(there + 10):
        visit.page.keyboard.press("Tab")
        stop = checked(visit.page, "focused()")
        if stop:
            stops[stop["at"]] = stop["wrong"]
    visit.note("phone", "focus", (each for wrong in stops.values() for each in wrong))
    visit.note("phone", "focus", [] if len(stops) >= there else [f"Tab comes to {len(stops)} of {there} targets"])


STEPS: tuple[Callable[[Visit], None], ...] = (
    as_it_opens,
    in_other_looks,
    in_narrow_windows,
    in_every_view,
    in_other_faces,
    on_paper,
    with_the_keyboard,
)


def faults_of(visit: Visit) -> Iterator[str]:
    """Everything that is wrong with a page, step by step."""
    for step in STEPS:
        step(visit)
        visit.reset()
        yield from visit.faults
        visit.faults.clear()
