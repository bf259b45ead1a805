/* Makes a letter fit its sheet: the largest type that fits, then as open lines as there is room for. The sizes are
   those of the printed layouts (posters/letter/body.typ): [points, least line height]. Used by letter-desk.js. */
(function () {
  "use strict";
  var SIZES = {
    slip: [[14, 1.62], [13.5, 1.6], [13, 1.6], [12.5, 1.58], [12, 1.5], [11.5, 1.48], [11, 1.46], [10.5, 1.42], [10, 1.4], [9.5, 1.38]],
    twoup: [[14, 1.6], [13, 1.58], [12.5, 1.55], [12, 1.55], [11.5, 1.5], [11, 1.5], [10.5, 1.48], [10, 1.45], [9.5, 1.42], [9, 1.38], [8.5, 1.35]],
    large: [[22, 1.6], [21, 1.55], [20, 1.55], [19, 1.5], [18, 1.5], [17, 1.48], [16, 1.45]],
    back: [[15, 1.35], [14, 1.35], [13, 1.35], [12.5, 1.35], [12, 1.3], [11.5, 1.3], [11, 1.3], [10.5, 1.3], [10, 1.3], [9.5, 1.3]],
  };
  var TITLES = { slip: [22, 13], twoup: [16, 11], large: [36, 24], back: [26, 18] }; // points, most and least
  var OPEN = 1.85; // line height beyond which lines fall apart
  var SPARE = 0.985; // of the height: printing may round otherwise than the screen
  var NARROWEST = 0.55; // of a blank's own size, for long names; then they take two lines

  /* A column of text fits if it is no higher than its box; the grid of the back, if none of its cells runs over. */
  function fits(box) {
    if (!box.hasAttribute("data-cells")) return box.firstElementChild.offsetHeight <= box.clientHeight * SPARE;
    return Array.from(box.children).every(function (cell) { return cell.scrollHeight <= cell.clientHeight; });
  }

  function set(box, size, pitch) {
    box.style.fontSize = size + "pt";
    box.style.lineHeight = String(pitch);
  }

  /* The widest line height that fits, found by halving. */
  function open(box, size, least) {
    var most = OPEN;
    for (var step = 0; step < 6; step += 1) {
      var middle = (least + most) / 2;
      set(box, size, middle);
      if (fits(box)) least = middle;
      else most = middle;
    }
    set(box, size, least);
  }

  /* → whether the text fits at all */
  function fitBody(box, layout) {
    var sizes = SIZES[layout];
    for (var at = 0; at < sizes.length; at += 1) {
      set(box, sizes[at][0], sizes[at][1]);
      if (fits(box)) {
        open(box, sizes[at][0], sizes[at][1]);
        return true;
      }
    }
    return false;
  }

  function fitTitle(line, layout) {
    for (var size = TITLES[layout][0]; size >= TITLES[layout][1]; size -= 0.5) {
      line.style.fontSize = size + "pt";
      if (line.scrollWidth <= line.clientWidth) return;
    }
    line.classList.add("fz-side__title--wrapped");
  }

  /* A name on a ruled line: smaller, then in two lines. */
  function fitBlank(value) {
    var line = value.parentNode;
    value.className = "";
    for (var size = 1; size >= NARROWEST; size -= 0.05) {
      value.style.fontSize = size + "em";
      if (value.offsetWidth <= line.clientWidth) return;
    }
    value.className = "fz-blank__wrapped";
  }

  /* paper: an article of the sheet, in the page and displayed. layout: of the letter. → whether everything fits */
  function fit(paper, layout) {
    var kind = paper.hasAttribute("data-back") ? "back" : layout === "double" ? "slip" : layout;
    paper.querySelectorAll(".fz-side__title").forEach(function (line) { fitTitle(line, kind); });
    paper.querySelectorAll(".fz-blank b").forEach(fitBlank);
    return Array.from(paper.querySelectorAll("[data-body]")).map(function (box) {
      return fitBody(box, kind);
    }).every(Boolean);
  }

  window.fanzhaFit = fit;
})();
