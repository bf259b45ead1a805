"""One visit to a page: everything that is asked of every page, looked at in a single load of it.

Each step says which window and look it needs and leaves the page there: to lay it out anew costs most. A fault reads
`state · check: what and where`; the test adds the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.browser import DEPENDS_ON_THE_LOOK, DESKTOP, PHONE, barriers
from tests.page_types import FOR_A_THUMB, STOPS, TRANSLATED, TYPES, Type, all_checked, checked
from tests.paper import paper_faults

EDITIONS = {"": "zh-Hans", "zh-hant/": "zh-Hant"}
PLAIN = {"size": "normal", "contrast": "normal", "scheme": "light"}
LOOKS = ({"contrast": "more"}, {"size": "large"}, {"scheme": "dark"})

# Window in px, the browser's own size of type, view. 320 px is a phone of 640 at twice the size; 250 % of the browser's
# type is twice what the site has by itself.
SHAPES = ((390, "250%", "normal"), (640, "250%", "large"), (320, "", "normal"), (320, "", "large"))
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
SETTLED = """([look, size]) => {
  Object.assign(document.documentElement.dataset, look);
  document.documentElement.style.setProperty("font-size", size);
  scrollTo(0, 0);
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
    _look: dict[str, str] = field(default_factory=lambda: {**PLAIN})
    _type_size: str = ""
    _window: tuple[int, int] | None = (PHONE["width"], PHONE["height"])
    _settled: bool = False

    @property
    def for_public(self) -> bool:
        """Whether it is a page of the public, which has more to bear than one for editors."""
        return self.name in TYPES or (self.edition, self.name) in TRANSLATED

    def note(self, state: str, check: str, found: Iterable[object]) -> None:
        """Remembers what a check found."""
        self.faults += [f"{state} · {check}: {each}" for each in found]

    def look(self, **values: str) -> None:
        """Switches the view's settings; those that are not named are as they come."""
        self._settled &= self._look == PLAIN | values
        self._look = PLAIN | values

    def window(self, width: int, height: int, type_size: str = "") -> None:
        """Another window, and the browser's own size of type."""
        if self._window != (width, height):
            self.page.set_viewport_size({"width": width, "height": height})
        self._settled &= (self._window, self._type_size) == ((width, height), type_size)
        self._window, self._type_size = (width, height), type_size

    def window_is_unknown(self) -> None:
        """Somebody else has changed it."""
        self._window = None

    def settle(self) -> None:
        """The page as it was asked for, at its top, laid out anew, and its scripts have answered to it."""
        if not self._settled:
            self.page.evaluate(SETTLED, [self._look, self._type_size])
            self._settled = True

    def ask_axe(self, state: str, *rules: str) -> None:
        """Notes what axe finds in the page as it was asked for; rules: by these alone."""
        self.settle()
        self.note(state, "axe", barriers(self.page, *rules))

    def ask(self, state: str, calls: dict[str, str]) -> None:
        """Notes what functions of page_checks.js find in the page as it was asked for."""
        self.settle()
        for check, found in all_checked(self.page, calls).items():
            self.note(state, check, found)

    def reset(self) -> None:
        """A phone with a light page at its usual size, at its top."""
        self.look()
        self.window(**PHONE)
        self.settle()


def named(values: dict[str, str]) -> str:
    """A look in words: "contrast more"."""
    return " ".join(f"{name} {value}" for name, value in values.items())


def as_it_opens(visit: Visit) -> None:
    """Language, outline, families of type, and all of axe."""
    found = all_checked(visit.page, {"language": "language()", "outline": "outline()", "family": "families()"})
    expected = EDITIONS.get(visit.edition, visit.edition.rstrip("/"))
    visit.note("phone", "language", [] if found["language"] == expected else [found["language"]])
    visit.note("phone", "outline", found["outline"])
    visit.note("phone", "family", found["family"])
    visit.note("phone", "axe", barriers(visit.page))


def in_other_looks(visit: Visit) -> None:
    """What depends on the look, in each; then all of axe on a dark desk, which has another layout."""
    visit.window(**PHONE)
    for values in LOOKS if visit.for_public and not visit.edition else ():
        visit.look(**values)
        visit.ask_axe(f"phone, {named(values)}", *DEPENDS_ON_THE_LOOK)
    visit.look(scheme="dark")
    if not visit.for_public:
        visit.ask_axe("phone, dark", *DEPENDS_ON_THE_LOOK)
    visit.window(**DESKTOP)
    visit.ask_axe("desktop, dark")


def in_narrow_windows(visit: Visit) -> None:
    """Nothing cut off, too small or beyond the edge, in narrow windows and at twice the size."""
    for width, type_size, view in SHAPES if visit.for_public else ():
        visit.look(size=view)
        visit.window(width, 568, type_size)
        sizes = {"target": f"small({LEAST_TARGET[view]})", "type": f"tiny({LEAST_TYPE[view]})"}
        visit.ask(f"{width} px {view} {type_size}".strip(), {"cut": "cut()", **({} if type_size else sizes)})


def in_other_faces(visit: Visit) -> None:
    """The same where another font is installed: targets and room for text must not hang on a font's proportions."""
    for face, (ascent, descent, size) in FACES.items() if visit.for_public else ():
        visit.page.evaluate(SET_IN, [face, ascent, descent, size])
        for view in LEAST_TARGET:
            visit.look(size=view)
            visit.window(320, 568)
            target = {"cut": "cut()", "target": f"small({LEAST_TARGET[view]})"}
            visit.ask(f"320 px {view}, {face} type", target | large_target(visit))
    visit.page.evaluate(SET_AS_BEFORE)


def in_every_view(visit: Visit) -> None:
    """The pages that people come to first keep targets for a thumb in every view, on the narrowest phone."""
    views: list[dict[str, str]] = [{}, *LOOKS, {"size": "large", "contrast": "more", "scheme": "dark"}]
    for values in views if visit.name in FOR_A_THUMB else ():
        visit.look(**values)
        visit.window(320, 640)
        visit.ask(f"320 px {named(values)}", large_target(visit) | {"cut": "cut()"})


def large_target(visit: Visit) -> dict[str, str]:
    """To ask for targets too low for a thumb, of a page that must have none."""
    return {"large target": f"low({FOR_A_THUMB[visit.name]})"} if visit.name in FOR_A_THUMB else {}


def on_paper(visit: Visit) -> None:
    """Printed on A4; the Traditional edition differs in nothing but its characters."""
    if visit.for_public and visit.kind.printed and not visit.edition:
        visit.reset()
        visit.note("paper", "print", paper_faults(visit.page, visit.name))
        visit.window_is_unknown()


def with_the_keyboard(visit: Visit) -> None:
    """Round once with Tab: from where the preparation left it, over the end to the start."""
    if visit.name not in STOPS or visit.edition:
        return
    visit.look(scheme=STOPS[visit.name])
    visit.window(**PHONE)
    visit.settle()
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
        yield from visit.faults
        visit.faults.clear()
