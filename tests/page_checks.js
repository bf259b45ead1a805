/* What axe does not look at, found in the page as it stands. Each function gives a list of complaints in words. */
({
  seen(element) {
    const box = element.getBoundingClientRect();
    const hidden = element.closest(".fz-unseen, [hidden]") || getComputedStyle(element).visibility === "hidden";
    return box.width > 0 && box.height > 0 && !hidden && element.checkVisibility();
  },

  name(element) {
    const words = (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 20);
    return `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} “${words}”`;
  },

  language() {
    return document.documentElement.lang;
  },

  /* One first heading, no level left out, every landmark named and no two alike, pictures that keep their place. */
  outline() {
    const wrong = [];
    if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
    let last = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      if (!this.seen(heading) || heading.closest(".fz-paper")) continue;
      const level = Number(heading.tagName[1]);
      if (level > last + 1) wrong.push(`h${last} is followed by ${this.name(heading)}`);
      last = level;
    }
    const names = new Set();
    for (const mark of document.querySelectorAll("nav, aside, form, section, [role=region], [role=search]")) {
      if (!this.seen(mark)) continue;
      const by = document.getElementById(mark.getAttribute("aria-labelledby") || "");
      const name = mark.getAttribute("aria-label") || (by && by.textContent) || "";
      if (!name && mark.tagName !== "SECTION" && mark.tagName !== "FORM") wrong.push(`no name: ${this.name(mark)}`);
      if (name && names.has(mark.tagName + name)) wrong.push(`twice: ${name}`);
      names.add(mark.tagName + name);
    }
    for (const picture of document.images) {
      if (!picture.hasAttribute("width") || !picture.hasAttribute("height")) wrong.push(`no size: ${picture.src}`);
    }
    return wrong;
  },

  /* What lies outside the window or is cut off, and what scrolls without a keyboard reaching it. */
  cut() {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`sideways: ${root.scrollWidth} in ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
      const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      const high = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
      if ((!wide && !high) || !this.seen(element) || element.closest("svg, .fz-desk__preview")) continue;
      const style = getComputedStyle(element);
      if (style.overflowX === "hidden" && wide) wrong.push(`cut off: ${this.name(element)}`);
      if (style.overflowY === "hidden" && high) wrong.push(`cut off: ${this.name(element)}`);
      if (style.overflowX === "auto" && wide && (element.tabIndex < 0 || !element.hasAttribute("aria-label"))) {
        wrong.push(`not reached: ${this.name(element)}`);
      }
    }
    return wrong;
  },

  /* Targets below a size in px. A link within a sentence may be as low as its line (WCAG 2.5.8); a card is its link. */
  small(least) {
    const wrong = [];
    for (const element of document.querySelectorAll("a[href], button, summary, input, select")) {
      if (!this.seen(element)) continue;
      const area = (element.closest(".fz-card, .fz-case, label") || element).getBoundingClientRect();
      const inline = getComputedStyle(element).display === "inline";
      const words = inline && Array.from(element.parentElement.childNodes).some((node) => {
        return node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1;
      });
      if (!words && (area.width < least || area.height < least)) {
        wrong.push(`${Math.round(area.width)}×${Math.round(area.height)}: ${this.name(element)}`);
      }
    }
    return wrong;
  },

  /* Targets lower than a size in px, links within running text apart: what a thumb has to hit. Of a card it is the whole. */
  low(least) {
    const wrong = [];
    for (const element of document.querySelectorAll("a, button, summary, input, select")) {
      if (!element.offsetParent || element.closest("p, dd, .md-toggle, .fz-card, .fz-case, .fz-sources")) continue;
      const { height } = element.getBoundingClientRect();
      if (height > 0 && height < least) wrong.push(`${Math.round(height)} high: ${this.name(element)}`);
    }
    return wrong;
  },

  /* Text in a family that is not one of the site's own: what a browser or a theme would choose by itself. */
  families() {
    const probe = document.body.appendChild(document.createElement("span"));
    const own = ["--md-text-font-family", "--md-code-font-family", "--song"].map((name) => {
      probe.style.fontFamily = `var(${name})`;
      return getComputedStyle(probe).fontFamily;
    });
    probe.remove();
    const wrong = new Set();
    for (const element of document.body.querySelectorAll("*")) {
      const words = Array.from(element.childNodes).some((node) => {
        return node.nodeType === Node.TEXT_NODE && node.textContent.trim();
      });
      const shows = words || element.matches("input, select, textarea");
      if (!shows || !this.seen(element) || element.closest(".fz-paper")) continue;
      const family = getComputedStyle(element).fontFamily;
      if (!own.includes(family)) wrong.add(`${family.slice(0, 60)}: ${this.name(element)}`);
    }
    if (own.some((stack) => !/PingFang|SFMono|Songti/.test(stack))) wrong.add(`the theme's own: ${own[0]}`);
    return Array.from(wrong);
  },

  /* Text smaller than a size in px as it is shown, drawings included. */
  tiny(least) {
    const wrong = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      if (!walk.currentNode.textContent.trim()) continue;
      const scale = element.closest("svg") ? element.getScreenCTM()?.a ?? 1 : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size >= least - 0.1 || !this.seen(element)) continue;
      if (!element.closest(".fz-paper, script, template, noscript")) wrong.add(`${size.toFixed(1)} px: ${this.name(element)}`);
    }
    return Array.from(wrong);
  },

  /* The element that has the focus: {at: the how manieth it is to have it, wrong: what keeps it from being seen}. */
  focused() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const ring = [element, element.closest(".fz-card, .fz-case, .fz-tick")].find((each) => {
      const style = each && getComputedStyle(each);
      return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const wrong = [];
    if (!ring) wrong.push("no ring");
    else if (this.contrast(ring) < 3) wrong.push(`ring of ${this.contrast(ring).toFixed(1)}:1`);
    const box = element.getClientRects()[0] || element.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => {
      return document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    });
    const label = element.closest("label");
    const free = points.some((hit) => hit && (element.contains(hit) || hit.contains(element) || (label && label.contains(hit))));
    if (!free) wrong.push("covered");
    window.stops = window.stops || [];
    if (window.stops.indexOf(element) < 0) window.stops.push(element);
    return {
      at: window.stops.indexOf(element),
      wrong: wrong.map((each) => `${each}: ${this.name(element)}`),
    };
  },

  /* Between the ring and what it is drawn on. */
  contrast(ring) {
    const style = getComputedStyle(ring);
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    let ground = parseFloat(style.outlineOffset) < 0 ? ring : ring.parentElement;
    const opaque = (element) => numbers(getComputedStyle(element).backgroundColor)[3] !== 0;
    while (ground.parentElement && !opaque(ground)) ground = ground.parentElement;
    const light = [style.outlineColor, getComputedStyle(ground).backgroundColor].map((colour) => {
      const [red, green, blue] = numbers(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    });
    return Math.max(...light) / Math.min(...light);
  },
})
