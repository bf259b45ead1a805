/* The letter desk in two parts, in one file to save a request. This part makes a letter fit its sheet: the largest type
   that fits, then as open lines as there is room for. The sizes are those of the printed layouts
   (posters/letter/body.typ): [points, least line height]. */
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
    for (var step = 0; step < 5; step += 1) {
      var middle = (least + most) / 2;
      set(box, size, middle);
      if (fits(box)) least = middle;
      else most = middle;
    }
    set(box, size, least);
  }

  /* The largest size that fits, found by halving: every try lays out the whole letter. → whether the text fits at all */
  function fitBody(box, layout) {
    var sizes = SIZES[layout];
    var first = 0;
    var past = sizes.length;
    while (first < past) {
      var at = (first + past) >> 1;
      set(box, sizes[at][0], sizes[at][1]);
      if (fits(box)) past = at;
      else first = at + 1;
    }
    if (first === sizes.length) return false;
    open(box, sizes[first][0], sizes[first][1]);
    return true;
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

/* This part writes what is typed into the chosen letter, shows it as it will print, and prints it. What is typed
   stays in this page: it is neither stored nor sent, and a reload forgets it. Only which letter it is goes into the address. */
(function () {
  "use strict";
  var desk = document.querySelector("[data-desk]");
  if (!desk || !("content" in document.createElement("template"))) return;
  var form = desk.querySelector("[data-form]");
  var preview = desk.querySelector("[data-shown]");
  var papers = desk.querySelector("[data-papers]");
  var closer = desk.querySelector("[data-closer]");
  var state = desk.querySelector("[data-state]");
  var MOST_COPIES = 99;
  var waiting = 0;
  var paperSize = null;

  function field(name) { return form.elements.namedItem(name); }

  function template() {
    return Array.from(desk.querySelectorAll("template")).find(function (each) {
      return each.getAttribute("data-letter") === field("letter").value;
    });
  }

  /* One line; half-width brackets beside Chinese become full-width: 三年级(2)班 → 三年级（2）班. */
  function typed(name) {
    var text = field(name).value.replace(/[\u0000-\u001f\u200b-\u200d\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
    return /[\u3400-\u9fff]/.test(text) ? text.replace(/\(([^()]*)\)/g, "（$1）") : text;
  }

  function whole(name, least, most) {
    var number = Math.floor(Number(field(name).value));
    return number >= least ? Math.min(number, most) : 0;
  }

  function chineseDay(value) {
    var parts = value.split("-").map(Number);
    return parts.length === 3 && parts[0] ? parts[0] + "年" + parts[1] + "月" + parts[2] + "日" : "";
  }

  function addressed(teacher) {
    return !teacher || /(老师|先生|女士|同学|主任|校长|园长)$/.test(teacher) ? teacher : teacher + "老师";
  }

  function values() {
    var school = typed("school");
    return {
      school: school,
      class: typed("class"),
      teacher: typed("teacher"),
      addressed: addressed(typed("teacher")),
      phone: typed("phone"),
      issuer: typed("issuer"),
      first: school !== typed("issuer") ? school : "",
      second: desk.getAttribute("data-co-issuer") || "",
      date: chineseDay(field("date").value),
      number: "",
    };
  }

  function write(sheet, own) {
    sheet.querySelectorAll("[data-fill]").forEach(function (place) {
      if (!place.hasAttribute("data-blank")) place.textContent = own[place.getAttribute("data-fill")] || "";
      else if (own[place.getAttribute("data-fill")]) place.textContent = own[place.getAttribute("data-fill")];
    });
    sheet.querySelectorAll("[data-when]").forEach(function (part) {
      part.hidden = !part.getAttribute("data-when").split(" ").some(function (name) { return own[name]; });
    });
  }

  /* More copies than one print job should have are refused, not cut. */
  function tooMany() {
    return template().hasAttribute("data-slip") && Number(field("copies").value) > MOST_COPIES;
  }

  /* → the numbers of the slips; [""] for one copy without a number */
  function numbers(slip) {
    var copies = slip && !tooMany() ? whole("copies", 1, MOST_COPIES) || 1 : 1;
    var first = slip ? whole("first", 1, 999) : 0;
    if (copies === 1) return [first ? String(first) : ""];
    return Array.from({ length: copies }, function (_, at) { return String((first || 1) + at); });
  }

  /* The first copy is fitted; the others differ in their number only. */
  function show() {
    var source = template();
    var list = numbers(source.hasAttribute("data-slip"));
    var own = values();
    own.number = list[0];
    preview.classList.remove("fz-desk__preview--read"); // what is fitted is the sheet
    papers.replaceChildren(source.content.cloneNode(true));
    write(papers, own);
    var first = Array.from(papers.children);
    var fitting = first.map(function (paper) { return window.fanzhaFit(paper, source.getAttribute("data-layout")); });
    list.slice(1).forEach(function (number) {
      first.forEach(function (paper) {
        var copy = paper.cloneNode(true);
        copy.classList.add("fz-paper--copy");
        copy.querySelectorAll("[data-fill=number]").forEach(function (place) { place.textContent = number; });
        papers.appendChild(copy);
      });
    });
    say(fitting.every(Boolean), list, first.length);
    scale();
  }

  /* The browser cuts what is too long without a word: whose field is full is told to look. */
  function cutShort() {
    return Array.from(form.querySelectorAll("input[maxlength]")).filter(function (each) {
      return each.value.length >= each.maxLength;
    }).map(function (each) {
      return "“" + each.labels[0].textContent + "”最多写" + each.maxLength + "个字，请核对末尾有没有少字。";
    }).join("");
  }

  function say(fitting, list, sides) {
    var paper = sides > 1 ? "一张A4纸，正反两面" : "一张A4纸，一面";
    var text = list.length > 1 ? list.length + "份，回执编号 " + list[0] + " 到 " + list[list.length - 1] + "，每份" + paper : paper;
    var wrong = fitting ? "" : "字太多，放不下了。请把学校名、单位名写短一些。";
    if (tooMany()) {
      wrong = "一次最多" + MOST_COPIES + "份。请分几次打印：先印" + MOST_COPIES + "份，下一次从“回执从几号起”接着编号。";
    }
    var said = wrong || "正好放下：" + text + "。" + cutShort();
    if (state.textContent !== said) state.textContent = said; // else a screen reader would say it at every letter typed
    field("copies").setAttribute("aria-invalid", String(tooMany()));
    state.classList.toggle("fz-desk__state--wrong", Boolean(wrong));
    form.querySelector("[data-make]").disabled = Boolean(wrong);
  }

  /* The sheet keeps its size in millimetres and is shown smaller; printing ignores this. */
  function scale() {
    var first = papers.firstElementChild;
    if (!first) return;
    var reading = closer.querySelector("button").getAttribute("aria-pressed") === "true" && !matchMedia("(min-width: 60em)").matches;
    preview.classList.toggle("fz-desk__preview--read", reading);
    if (reading) {
      papers.style.transform = "none";
      preview.style.height = "auto";
      return;
    }
    var factor = Math.min(1, preview.clientWidth / first.offsetWidth);
    papers.style.transform = "scale(" + factor + ")";
    preview.style.height = Math.ceil(papers.offsetHeight * factor) + "px";
  }

  /* What depends on the letter and not on what is typed: its summary, the fields it has room for, the paper's turn. */
  function about() {
    var option = field("letter").selectedOptions[0];
    var slip = template().hasAttribute("data-slip");
    form.querySelector("small[data-about]").textContent = option.getAttribute("data-about");
    form.querySelectorAll("[data-numbering]").forEach(function (part) { part.hidden = !slip; });
    turn(template().getAttribute("data-layout") === "twoup");
    form.querySelector("[data-class]").hidden = !template().content.querySelector("[data-fill=class]");
  }

  /* The paper's turn, as a style sheet of this page alone. Named pages in CSS print an empty sheet before the first one. */
  function turn(landscape) {
    var rule = "@page { size: A4 " + (landscape ? "landscape" : "portrait") + "; margin: 0 }";
    try {
      paperSize = paperSize || new CSSStyleSheet();
      paperSize.replaceSync(rule);
      document.adoptedStyleSheets = [paperSize];
    } catch (error) { /* an old browser: the print window asks for the paper */ }
  }

  function today() {
    var now = new Date();
    var two = function (number) { return (number < 10 ? "0" : "") + number; };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function start() {
    var asked = /[?&]letter=([\w-]+)/.exec(location.search);
    field("date").value = today();
    if (asked) field("letter").value = asked[1];
    if (!field("letter").value) field("letter").selectedIndex = 0;
    form.hidden = preview.hidden = closer.hidden = false;
    document.documentElement.classList.add("fz-at-desk");
    about();
    show();
  }

  form.addEventListener("input", function (event) {
    if (event.target === field("letter")) {
      about();
      try { history.replaceState(null, "", "?letter=" + field("letter").value); } catch (error) { /* a local file */ }
    }
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    var letter = field("letter").value;
    setTimeout(function () {
      field("letter").value = letter;
      field("date").value = today();
      show();
    });
  });
  form.querySelector("[data-make]").addEventListener("click", function () {
    clearTimeout(waiting);
    show();
    if (!state.classList.contains("fz-desk__state--wrong")) window.print();
  });
  /* On a phone the sheet is as small as a stamp: the same text once more, in lines as wide as the screen. */
  closer.querySelector("button").addEventListener("click", function (event) {
    var on = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(on));
    event.currentTarget.textContent = on ? "看整张纸" : "放大来读";
    scale();
  });
  window.addEventListener("resize", scale);
  start();
})();
