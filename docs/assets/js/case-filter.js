/* Filters the cases in the browser. The choice stands in the address (?tactic=…&year=…), so it can be shared; without a
   choice the plain list of the page is shown. The index comes when the filter is first used, titles as they are shown. */
(function () {
  "use strict";
  var PIECE = 20; // cases shown at once
  var form = document.querySelector("form[data-case-filter]");
  var results = document.querySelector("[data-case-results]");
  if (!form || !results) return;

  var files = new URL(form.getAttribute("data-files"), location.href).href;
  var list = results.querySelector("ul");
  var more = results.querySelector("button");
  var status = form.querySelector("[role=status]");
  var reset = form.querySelector("[type=reset]");
  var details = form.querySelector("details");
  var boxes = Array.from(form.querySelectorAll("select"));
  var loading = {};
  var index = null;
  var rows = [];
  var found = [];
  var shown = 0;
  var turn = 0;

  window.fanzhaCases = {
    index: function (data) { index = data; },
    rows: function (number, part) { rows[number] = part; },
  };

  function script(name) {
    if (!loading[name]) {
      loading[name] = new Promise(function (done, failed) {
        var element = document.createElement("script");
        element.src = files + name;
        element.onload = done;
        element.onerror = function () {
          delete loading[name];
          failed(new Error(name));
        };
        document.head.appendChild(element);
      });
    }
    return loading[name];
  }

  /* The sections of the plain list: everything between the filter and the links to the archives. */
  function plainList() {
    var parts = [];
    for (var part = results.nextElementSibling; part && part.id !== "years"; part = part.nextElementSibling) {
      if (part.tagName !== "SCRIPT") parts.push(part);
    }
    return parts;
  }

  function chosen() {
    return boxes.filter(function (box) { return box.value; });
  }

  /* The numbers of the cases that have every chosen value. */
  function matches() {
    var columns = chosen().map(function (box) {
      var column = index.facets[box.name];
      return { of: column.of, fits: column.sets.map(function (set) { return set.indexOf(box.value) >= 0; }) };
    });
    var numbers = [];
    for (var number = 0; number < index.count; number++) {
      var fits = columns.every(function (column) { return column.fits[column.of.charCodeAt(number) - 48]; });
      if (fits) numbers.push(number);
    }
    return numbers;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function address(id) {
    var ending = index.ending === "/" && location.protocol === "file:" ? "/index.html" : index.ending;
    return new URL(id + ending, new URL(form.getAttribute("action"), location.href)).href;
  }

  function item(row) {
    var made = element("li", "fz-case");
    var link = element("a", "", row[1]);
    var facts = element("p", "fz-case__facts");
    var result = element("p", "fz-case__result");
    link.href = address(row[0]);
    facts.append(element("span", "fz-chip fz-chip--" + row[7], row[8]), " " + row[2]);
    result.append(element("span", "fz-chip fz-chip--" + (row[4] ? "good" : "bad"), row[3]));
    if (row[5]) result.append(" ", element("span", "fz-money", "损失 " + row[5]));
    if (row[6]) result.append(" ", element("span", "fz-money fz-money--saved", "保住 " + row[6]));
    made.append(link, facts, result);
    return made;
  }

  /* Appends the next piece; the titles it needs are fetched first. mine: the turn it belongs to. */
  function show(mine) {
    var part = found.slice(shown, shown + PIECE);
    var needed = new Set(part.map(function (number) { return Math.floor(number / index.casesAFile); }));
    var missing = Array.from(needed).filter(function (number) { return !rows[number]; });
    return Promise.all(missing.map(function (number) {
      return script("rows-" + number + ".js?v=" + index.version);
    })).then(function () {
      if (mine !== turn) return null;
      var items = part.map(function (number) {
        return item(rows[Math.floor(number / index.casesAFile)][number % index.casesAFile]);
      });
      items.forEach(function (each) { list.appendChild(each); });
      shown += part.length;
      more.hidden = shown >= found.length;
      return items[0];
    });
  }

  /* How many there are and for what, so that a shared address explains itself with the boxes closed. */
  function report() {
    var words = chosen().map(function (box) { return box.selectedOptions[0].textContent.replace(/（\d+）$/, ""); });
    status.textContent = words.join("、") + "：" +
      (found.length ? "有 " + found.length + " 个案例" : "没有这样的案例，请去掉一两个条件再看");
  }

  function plain(wanted) {
    plainList().forEach(function (part) { part.hidden = !wanted; });
    results.hidden = wanted;
    reset.hidden = wanted;
  }

  function apply() {
    var mine = ++turn;
    if (!chosen().length) {
      status.textContent = "";
      return plain(true);
    }
    return script("index.js").then(function () {
      if (mine !== turn) return null;
      found = matches();
      shown = 0;
      list.textContent = "";
      return show(mine);
    }).then(function () {
      if (mine !== turn) return;
      if (!found.length) more.hidden = true;
      plain(false);
      report();
    }, function () {
      status.textContent = "案例没有加载成功。请检查网络，再选一次。";
    });
  }

  function write() {
    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      if (box.value) asked.set(box.name, box.value);
      else asked.delete(box.name);
    });
    var query = asked.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
    } catch (error) { /* some browsers refuse it for pages opened from a file */ }
  }

  function read() {
    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      box.value = asked.get(box.name) || "";
      if (box.selectedIndex < 0) box.value = ""; // a value that no case has
    });
    if (chosen().length && matchMedia("(min-width: 60em)").matches) details.open = true;
    apply();
  }

  form.addEventListener("change", function () {
    write();
    apply();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    boxes.forEach(function (box) { box.value = ""; });
    write();
    apply();
    details.querySelector("summary").focus();
  });
  more.addEventListener("click", function () {
    show(turn).then(function (first) { if (first) first.querySelector("a").focus(); }, function () {
      status.textContent = "案例没有加载成功。请检查网络，再点一次。";
    });
  });
  window.addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
