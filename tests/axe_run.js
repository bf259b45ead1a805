// All that axe finds wrong, or null where there is no axe yet: its rules on the whole page, contrast on one text of each
// look, in one run of it, since a second would take the page in anew.
//
// Contrast takes axe two thirds of its time, and as long for each text as for the first of its kind. What it works out
// hangs on the colours, backgrounds, sizes and stacking of an element and of all it lies in, and on what lies across it.
// Texts that have all of that in common have one verdict; those that something painted lies across are all looked at.
async ({ rules, contrast }) => {
  if (!window.axe) return null;
  const BED = {  // with the value of what neither paints nor stacks
    backgroundColor: "rgba(0, 0, 0, 0)", backgroundImage: "none", backgroundClip: "border-box", opacity: "1",
    filter: "none", mixBlendMode: "normal", position: "static", zIndex: "auto", float: "none", overflow: "visible",
    transform: "none", clip: "auto", clipPath: "none",
  };
  const INK = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextStroke", "textIndent", "display"];
  const MOST = 9;  // of one rule that are named
  const MARK = "data-stands-for-its-look";
  const PART = ["backgroundColor", "backgroundImage", "position", "width", "height"];
  const DRAWN = "svg, img, canvas, video, input, select, textarea";
  const CONTROL = "input, select, textarea, button, label, fieldset, [aria-disabled], [role]";
  const known = new Map();  // element → a number for what it and all that it lies in look like
  const numbers = new Map();
  const covers = [];  // what may lie across others: [element, box]

  const paints = style => style.backgroundColor !== BED.backgroundColor || style.backgroundImage !== BED.backgroundImage;
  // What stands before and after an element, if it is painted.
  const parts = element => ["::before", "::after"].map(part => [part, getComputedStyle(element, part)])
    .filter(([, drawn]) => drawn.content !== "none" && paints(drawn));
  const look = element => {
    if (!element) return 0;
    if (known.has(element)) return known.get(element);
    const style = getComputedStyle(element);
    const own = Object.entries(BED).flatMap(([name, usual]) => style[name] === usual ? [] : [name, style[name]]);
    for (const [part, drawn] of parts(element)) own.push(part, ...PART.map(name => drawn[name]));
    if (element.matches(CONTROL)) {
      own.push(element.tagName, element.type, element.matches(":disabled"), element.getAttribute("aria-disabled"));
      own.push(element.getAttribute("role"), element.control?.disabled);
    }
    const whole = `${look(element.parentElement)}\n${own.join("\n")}`;
    if (own.length && !numbers.has(whole)) numbers.set(whole, numbers.size + 1);
    known.set(element, own.length ? numbers.get(whole) : look(element.parentElement));
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
  const across = (element, box) => covers.some(([other, there]) =>
    !other.contains(element) && !element.contains(other) &&
    there.left < box.right && box.left < there.right && there.top < box.bottom && box.top < there.bottom);
  // As axe: what is closed, hidden or transparent is neither looked at nor in the way.
  const seen = element => element.getClientRects().length &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const looseness = new Map();  // element → whether it, or what it lies in, has left its place
  const loose = element => {
    if (!looseness.has(element)) {
      looseness.set(element, element !== document.body && (moved(element) || loose(element.parentElement)));
    }
    return looseness.get(element);
  };
  const opaque = element => paints(getComputedStyle(element)) || element.matches(DRAWN) || parts(element).length;

  const oneOfEach = () => {
    const every = [...document.body.querySelectorAll("*")].filter(seen);
    covers.push(...every.filter(loose).filter(opaque).map(element => [element, element.getBoundingClientRect()]));
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
  const texts = contrast ? oneOfEach() : [];
  const judged = selector => axe.configure({ rules: [{ id: "color-contrast", selector }] });
  texts.forEach(text => text.setAttribute(MARK, ""));
  judged(`[${MARK}]`);
  const { violations } = await axe.run(document, { ...rules, resultTypes: ["violations"], preload: false });
  judged("*");
  texts.forEach(text => text.removeAttribute(MARK));
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, MOST).map(({ html }) => [id, html.replaceAll(` ${MARK}=""`, "")]));
}
