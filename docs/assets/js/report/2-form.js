/* 报警助手: the form. What is filled in stays in this page; a draft is kept only where somebody ticks that it be kept. */
(function () {
  "use strict";
  var words = window.fanzhaReport;
  var place = document.querySelector("[data-report]");
  if (!place || !words) return;
  var form = place.querySelector("[data-report-form]");
  var keep = form.querySelector("[data-report-keep]");
  var said = form.querySelector("[data-report-said]");
  var DRAFT = "fanzha.report";
  var watchers = [];

  function all(within, selector) { return Array.from(within.querySelectorAll(selector)); }

  function each(group) { return all(group, "[data-row]"); }

  /* What one field holds: a text, or for boxes what is ticked, parted by 、. */
  function valueOf(field) {
    var ticks = all(field, "input[type=checkbox], input[type=radio]");
    if (!ticks.length) return field.querySelector("input, textarea").value.trim();
    return ticks.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }).join("、");
  }

  function valuesOf(part) {
    var found = {};
    all(part, "[data-field]").forEach(function (field) {
      var value = valueOf(field);
      if (value) found[field.getAttribute("data-field")] = value;
    });
    return found;
  }

  /* The form as data: for each group its fields and its rows, empty ones left out. */
  function read() {
    return all(form, "[data-group]").map(function (group) {
      var rows = each(group);
      var first = rows[0] || group;
      var fields = all(first, "[data-field]").map(function (field) {
        return { id: field.getAttribute("data-field"), kind: field.getAttribute("data-kind"), say: field.getAttribute("data-say") };
      });
      var money = fields.filter(function (field) { return field.kind === "money"; })[0];
      return {
        id: group.getAttribute("data-group"), rows: rows.length ? Number(group.querySelector("[data-rows]").getAttribute("data-most")) : 1,
        fields: fields, money: money ? money.id : "",
        values: (rows.length ? rows : [group]).map(valuesOf).filter(function (row) { return Object.keys(row).length; }),
      };
    });
  }

  function renumber(group) {
    var rows = each(group);
    rows.forEach(function (row, at) {
      var name = "第" + (at + 1) + "笔";
      row.setAttribute("aria-label", name);
      row.querySelector("[data-number]").textContent = name;
      row.querySelector("[data-less]").hidden = rows.length === 1;
      all(row, "[data-field]").forEach(function (field) {
        var input = field.querySelector("input, textarea");
        input.name = field.getAttribute("data-field") + "-" + (at + 1);
        input.id = "report-" + input.name;
        field.querySelector("label").htmlFor = input.id;
      });
    });
    var holder = group.querySelector("[data-rows]");
    group.querySelector("[data-more]").hidden = rows.length >= Number(holder.getAttribute("data-most"));
  }

  function addRow(group) {
    var row = each(group)[0].cloneNode(true);
    all(row, "input, textarea").forEach(function (input) { input.value = ""; });
    group.querySelector("[data-rows]").appendChild(row);
    renumber(group);
    return row;
  }

  function removeRow(group, row) {
    row.remove();
    renumber(group);
    var rows = each(group);
    rows[rows.length - 1].querySelector("input").focus();
  }

  function fillField(field, value) {
    var ticks = all(field, "input[type=checkbox], input[type=radio]");
    if (!ticks.length) field.querySelector("input, textarea").value = value;
    ticks.forEach(function (box) { box.checked = value.split("、").indexOf(box.value) >= 0; });
  }

  /* groups: as `read` gives them */
  function fill(groups) {
    groups.forEach(function (saved) {
      var group = form.querySelector("[data-group='" + saved.id + "']");
      if (!group || !Array.isArray(saved.values)) return;
      saved.values.forEach(function (row, at) {
        var part = each(group).length ? each(group)[at] || addRow(group) : group;
        all(part, "[data-field]").forEach(function (field) { fillField(field, String(row[field.getAttribute("data-field")] || "")); });
      });
    });
  }

  function clear() {
    all(form, "[data-group]").forEach(function (group) {
      each(group).slice(1).forEach(function (row) { row.remove(); });
      if (each(group).length) renumber(group);
    });
    form.reset();
    forget();
  }

  function forget() {
    try { localStorage.removeItem(DRAFT); } catch (error) { /* nothing was kept either */ }
  }

  /* → whether it could be kept */
  function store() {
    var until = Date.now() + Number(form.getAttribute("data-hours")) * 36e5;
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ until: until, groups: read() }));
      return true;
    } catch (error) {
      return false;
    }
  }

  /* A draft whose time is over goes, here and on every other page (site/kept.js). */
  function restore() {
    try {
      var draft = JSON.parse(localStorage.getItem(DRAFT) || "null");
      if (!draft) return;
      if (!(draft.until > Date.now())) return forget();
      fill(draft.groups);
      keep.checked = true;
    } catch (error) { forget(); }
  }

  function isFilled() { return read().some(function (group) { return group.values.length > 0; }); }

  /* Without that, a slip of the finger loses all that was filled in. */
  function askBeforeLeaving(event) {
    if (!keep.checked && isFilled()) event.preventDefault();
  }

  function changed() {
    if (keep.checked && !store()) {
      keep.checked = false;
      said.textContent = "这个浏览器不让存。请填好马上打印或截图。";
    }
    watchers.forEach(function (run) { run(read()); });
  }

  all(form, "[data-more]").forEach(function (button) {
    button.addEventListener("click", function () {
      addRow(button.closest("[data-group]")).querySelector("input").focus();
      changed();
    });
  });
  form.addEventListener("click", function (event) {
    if (!event.target.matches("[data-less]")) return;
    removeRow(event.target.closest("[data-group]"), event.target.closest("[data-row]"));
    changed();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); }); // Enter in a box sends nothing
  form.addEventListener("input", function (event) {
    said.textContent = "";
    if (event.target === keep && !keep.checked) forget();
    changed();
  });
  form.querySelector("[data-report-delete]").addEventListener("click", function () {
    if (!window.confirm("填的内容全部删掉？删了就找不回来。")) return;
    clear();
    changed();
    said.textContent = "都删掉了。";
  });

  window.addEventListener("beforeunload", askBeforeLeaving);
  restore();
  form.hidden = false;
  window.fanzhaReportForm = {
    place: place, read: read, watch: function (run) { watchers.push(run); run(read()); },
  };
})();
