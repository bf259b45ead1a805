// All that axe finds wrong: its rules on the whole page, contrast on one text of each look.
//
// Contrast takes axe two thirds of its time, and as long for each text as for the first of its kind. What it works out
// hangs on the colours, backgrounds, sizes and stacking of an element and of all it lies in, and on what lies across it.
// Texts that have all of that in common have one verdict; those that something lies across are all looked at.
async ({ rules, contrast }) => {
  const BED = ["backgroundColor", "backgroundImage", "backgroundClip", "opacity", "filter", "mixBlendMode", "visibility",
    "position", "zIndex", "float", "overflow", "transform", "clip", "clipPath"];
  const INK = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextStroke", "textIndent", "display"];
  const MOST = 9;  // of one rule that are named
  const PART = ["content", "backgroundColor", "backgroundImage", "position", "width", "height"];
  const CONTROL = "input, select, textarea, button, label, fieldset, [aria-disabled], [role]";
  const known = new Map();  // element → a number for what it and all that it lies in look like
  const numbers = new Map();
  const free = [];  // what may lie across others: [element, box]

  const look = element => {
    if (!element) return 0;
    if (known.has(element)) return known.get(element);
    const style = getComputedStyle(element);
    const own = BED.map(name => style[name]);
    for (const part of ["::before", "::after"]) {
      const drawn = getComputedStyle(element, part);
      if (drawn.content !== "none") own.push(part, ...PART.map(name => drawn[name]));
    }
    if (element.matches(CONTROL)) {
      own.push(element.tagName, element.type, element.matches(":disabled"), element.getAttribute("aria-disabled"));
      own.push(element.getAttribute("role"), element.control?.disabled);
    }
    const whole = `${look(element.parentElement)}\n${own.join("\n")}`;
    if (!numbers.has(whole)) numbers.set(whole, numbers.size + 1);
    known.set(element, numbers.get(whole));
    return known.get(element);
  };
  const moved = element => {
    const style = getComputedStyle(element);
    const margins = [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft];
    return style.position !== "static" || style.float !== "none" || style.transform !== "none" ||
      margins.some(margin => margin.startsWith("-"));
  };
  const written = element => element.matches("input, select, textarea") ? "字字" :
    [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("").trim();
  const across = (element, box) => free.some(([other, there]) =>
    !other.contains(element) && !element.contains(other) &&
    there.left < box.right && box.left < there.right && there.top < box.bottom && box.top < there.bottom);
  const seen = element => element.getClientRects().length && getComputedStyle(element).visibility === "visible";

  const oneOfEach = () => {
    const every = [...document.body.querySelectorAll("*")].filter(seen);
    for (const element of every) if (moved(element)) free.push([element, element.getBoundingClientRect()]);
    const chosen = new Map();
    for (const element of every) {
      const text = written(element);
      if (!text) continue;
      const box = element.getBoundingClientRect();
      const alone = across(element, box) || box.left < 0 || box.right > innerWidth;
      // Of a single sign, or of signs that are no letters, axe says nothing.
      const said = `${Math.min([...text].length, 2)} ${/[\p{L}\p{N}]/u.test(text)}`;
      const style = getComputedStyle(element);
      chosen.set(alone ? element : [look(element), said, ...INK.map(name => style[name])].join("\n"), element);
    }
    return [...chosen.values()];
  };
  const found = async (where, options) => {
    const { violations } = await axe.run(where, { ...options, resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, MOST).map(({ html }) => [id, html]));
  };
  const whole = await found(document, rules);
  const texts = contrast ? oneOfEach() : [];
  return texts.length ? [...whole, ...await found({ include: texts }, { runOnly: ["color-contrast"] })] : whole;
}
