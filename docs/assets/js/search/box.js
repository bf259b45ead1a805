/* Suggestions under a search box while something is typed, pasted, spoken or drawn (all send `input`).
   They are real links: Tab and the arrow keys walk through them, Escape closes, Enter in the box opens all results. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var view = search.view;
  var MOST = 6;
  var LONG = 7; // digits: shorter ones may be a sum, or a number that is registered
  var PAUSE = 80; // ms without a further character

  function row(href, content, kind) {
    return view.element("li", kind ? { class: kind } : {}, view.element("a", { href: href }, content));
  }

  /* Where minutes count: what to do, and a number to touch, before all else. */
  function firstAid(id, all) {
    var screen = search.urgency.brief(id);
    return [
      row(all, [screen.title, view.element("small", {}, "这一分钟要做的事")], "fz-suggest__aid"),
      row(screen.address, "拨打 " + screen.number, "fz-suggest__dial"),
    ];
  }

  function links(query) {
    var answer = view.named(query);
    var found = answer.hits.slice(0, MOST).map(function (hit) {
      return row(search.address(hit.url), [hit.title, view.element("small", {}, hit.note)]);
    });
    var all = search.address("search/") + "?q=" + encodeURIComponent(query);
    var aid = answer.urgent ? firstAid(answer.urgent, all) : [];
    if (aid.length) return aid.concat(found);
    if (search.number.digitsIn(query).length >= LONG) return [row(all, "看看这是哪种号码，该怎么办")];
    if (found.length) return found.concat(row(all, "全部结果和案例", "fz-suggest__all"));
    return [
      row(all, "在案例里找“" + query + "”"),
      row(search.address("self-check/"), "没找到？做一次自查"),
      row("tel:96110", "拿不准，拨打 96110 问一问"),
    ];
  }

  function attach(form, input) {
    var list = view.element("ul", { class: "fz-suggest__list" });
    var panel = view.element("div", { class: "fz-suggest", role: "region", "aria-label": "搜索建议", hidden: "" }, list);
    var status = view.element("p", { class: "fz-unseen", role: "status" });
    var timer = 0;
    var turn = 0;
    form.appendChild(panel);
    form.appendChild(status);

    /* Drops a search that is under way. */
    function hold() {
      clearTimeout(timer);
      turn += 1;
    }

    function close() {
      hold();
      panel.hidden = true;
    }

    function suggest() {
      var query = input.value.trim();
      var mine = ++turn;
      if (!query) return close();
      view.prepare(query).then(function () {
        if (mine !== turn) return;
        list.textContent = "";
        links(query).forEach(function (link) { list.appendChild(link); });
        panel.hidden = false;
        status.textContent = list.children.length + " 条建议";
      });
    }

    function move(event, by) {
      var all = [input].concat(Array.from(list.querySelectorAll("a")));
      var at = all.indexOf(document.activeElement);
      if (at < 0 || panel.hidden) return;
      event.preventDefault();
      all[(at + by + all.length) % all.length].focus();
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(suggest, PAUSE);
    }

    input.addEventListener("input", later);
    input.addEventListener("focus", later);
    panel.addEventListener("focusin", hold); // a late answer would take the link away from under who stands on it
    form.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") move(event, 1);
      if (event.key === "ArrowUp") move(event, -1);
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        input.focus();
        close();
      }
    });
    form.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
    });
    document.addEventListener("pointerdown", function (event) { if (!form.contains(event.target)) close(); });
    if (input.value && document.activeElement === input) suggest();
  }

  search.box = { attach: attach };
})();
