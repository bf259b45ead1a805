/* The letter desk: writes what is typed into the chosen letter, shows it as it will print, and prints it. What is typed
   stays in this page: it is neither stored nor sent, and a reload forgets it. Only which letter it is goes into the address. */
(function () {
  "use strict";
  var desk = document.querySelector("[data-desk]");
  if (!desk || !window.fanzhaFit || !("content" in document.createElement("template"))) return;
  var form = desk.querySelector("[data-form]");
  var preview = desk.querySelector("[data-preview]");
  var papers = desk.querySelector("[data-papers]");
  var state = desk.querySelector("[data-state]");
  var MOST_COPIES = 99;
  var waiting = 0;

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
      second: desk.getAttribute("data-co-issuer") || (school !== typed("issuer") ? school : ""),
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

  /* → the numbers of the slips; [""] for one copy without a number */
  function numbers(slip) {
    var copies = slip ? whole("copies", 1, MOST_COPIES) || 1 : 1;
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

  function say(fitting, list, sides) {
    var paper = sides > 1 ? "一张A4纸，正反两面" : "一张A4纸，一面";
    var text = list.length > 1 ? list.length + "份，回执编号 " + list[0] + " 到 " + list[list.length - 1] + "，每份" + paper : paper;
    state.textContent = fitting ? "正好放下：" + text + "。" : "字太多，放不下了。请把学校名、单位名写短一些。";
    state.classList.toggle("fz-desk__state--wrong", !fitting);
    form.querySelector("[data-make]").disabled = !fitting;
  }

  /* The sheet keeps its size in millimetres and is shown smaller; printing ignores this. */
  function scale() {
    var first = papers.firstElementChild;
    if (!first) return;
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
    document.querySelector("link[data-landscape]").media = template().getAttribute("data-layout") === "twoup" ? "print" : "not all";
    form.querySelector("[data-class]").hidden = !template().content.querySelector("[data-fill=class]");
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
    form.hidden = preview.hidden = false;
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
  window.addEventListener("resize", scale);
  start();
})();
