/* 报警助手: the text to read, the sheets, and their printing. */
(function () {
  "use strict";
  var words = window.fanzhaReport;
  var form = window.fanzhaReportForm;
  if (!form) return;
  var place = form.place;
  var text = place.querySelector("[data-report-words]");
  var copy = place.querySelector("[data-copy]");
  var bank = place.querySelector("[data-sheet=bank]");
  var blank = bank ? bank.cloneNode(true) : null;

  function all(within, selector) { return Array.from(within.querySelectorAll(selector)); }

  function fillSlot(slot, value) {
    var options = all(slot, "[data-option]");
    var ticked = value ? value.split("、") : [];
    if (!options.length) slot.textContent = value ? words.shown(value, slot.getAttribute("data-kind")) : "";
    options.forEach(function (option) {
      var name = option.getAttribute("data-option");
      option.textContent = (ticked.indexOf(name) >= 0 ? "☑ " : "□ ") + name;
    });
  }

  /* The rows that are filled in, and empty ones for a pen up to as many as the page came with. */
  function fillRows(body, rows) {
    var pattern = body.rows[0];
    var count = Math.max(rows.length, Number(body.getAttribute("data-pen")));
    while (body.rows.length > count) body.deleteRow(-1);
    while (body.rows.length < count) body.appendChild(pattern.cloneNode(true));
    Array.from(body.rows).forEach(function (line, at) {
      line.querySelector("th").textContent = at + 1;
      all(line, "[data-slot]").forEach(function (slot) { fillSlot(slot, (rows[at] || {})[slot.getAttribute("data-slot")]); });
    });
  }

  function fillSheet(sheet, groups, name, rows) {
    var values = Object.assign.apply(null, [{}].concat(groups.filter(function (group) { return group.rows === 1; }).map(function (group) {
      return group.values[0] || {};
    })));
    all(sheet, "td[data-slot]").forEach(function (slot) {
      if (!slot.closest("[data-sheet-rows]")) fillSlot(slot, values[slot.getAttribute("data-slot")]);
    });
    all(sheet, "[data-sheet-rows]").forEach(function (body) {
      fillRows(body, rows);
      sheet.querySelector("[data-sheet-total]").textContent = sum(rows, groups);
    });
    all(sheet, "[data-bank]").forEach(function (slot) { slot.textContent = name; });
  }

  function many(groups) { return groups.filter(function (group) { return group.rows > 1; })[0] || { values: [] }; }

  function sum(rows, groups) {
    var money = many(groups).money;
    var all = words.total(rows.map(function (row) { return row[money] || ""; }));
    return all ? all + "元" : "";
  }

  /* A sheet for each place that money left from: a bank need not read of the others. Rows without one go to the first. */
  function banks(groups) {
    var rows = many(groups).values;
    var names = rows.map(function (row) { return row.from; }).filter(function (name, at, every) {
      return name && every.indexOf(name) === at;
    });
    return (names.length ? names : [""]).map(function (name, at) {
      return { name: name, rows: rows.filter(function (row) { return row.from ? row.from === name : at === 0; }) };
    });
  }

  function showBanks(groups) {
    var sheets = all(place, "[data-sheet=bank]");
    var needed = banks(groups);
    while (sheets.length > needed.length) sheets.pop().remove();
    while (sheets.length < needed.length) {
      var more = blank.cloneNode(true);
      more.querySelector("h3").id += "-" + (sheets.length + 1);
      more.setAttribute("aria-labelledby", more.querySelector("h3").id);
      sheets[sheets.length - 1].after(more);
      sheets.push(more);
    }
    needed.forEach(function (each, at) { fillSheet(sheets[at], groups, each.name, each.rows); });
  }

  function show(groups) {
    var rows = many(groups).values;
    var money = rows.length > 1 ? sum(rows, groups) : "";
    text.textContent = words.call(text.getAttribute("data-opening"), groups);
    copy.setAttribute("data-copy", text.textContent);
    all(place, "[data-total]").forEach(function (line) {
      var told = rows.length < 2 ? "" : money ? "一共" + rows.length + "笔，" + money : "有的金额没有填，或者认不出来，合计请自己写。";
      if (line.textContent !== told) line.textContent = told; // else it would be said at every letter typed
    });
    all(place, "[data-sheet=police]").forEach(function (sheet) { fillSheet(sheet, groups, "", rows); });
    if (bank) showBanks(groups);
  }

  /* Only one kind of sheet goes to the printer. */
  all(place, "[data-print-sheet]").forEach(function (button) {
    button.addEventListener("click", function () {
      place.setAttribute("data-printing", button.getAttribute("data-print-sheet"));
      window.print();
    });
  });
  window.addEventListener("afterprint", function () { place.removeAttribute("data-printing"); });

  form.watch(show);
  place.querySelector("[data-report-call]").hidden = false;
  place.querySelector("[data-report-print]").hidden = !("print" in window);
})();
