/* A query that is nothing but a number. What is said of it stands in the results page: a section for every number of the
   registry, then one for every kind of number, each with the pattern that it is recognised by (content/number_kinds.py). */
(function () {
  "use strict";
  var search = window.fanzhaSearch;

  var LEAST = 3;
  var SIGNS = /[\s\-().·—_，,。？?！!：:、“”"'（）]+/g;
  var ASKED = /^[这那个的是打来电话号码短信我接到收查询一下什么谁哪里儿家啊吗呢真假官方骗子诈能不回有人用给发]*$/;
  var HOME = /^(?:\+|00)86(?=[0-9]{5})/;

  /* The digits of a query that says no more than that somebody called; "" for all else. */
  function digitsIn(query) {
    var plain = search.text.fold(query).replace(SIGNS, "");
    var found = /^([^0-9+]*)(\+?[0-9]{3,24}x?)([^0-9]*)$/.exec(plain);
    return found && ASKED.test(found[1] + found[3]) ? found[2].replace(HOME, "") : "";
  }

  function numberOf(section) {
    return section.getAttribute("data-number");
  }

  /* Shows what is said of a query's number, or nothing: "known" for one of the registry, "kind", or "". */
  function show(place, query) {
    var digits = place ? digitsIn(query) : "";
    var sections = place ? Array.from(place.children) : [];
    var chosen = digits.length < LEAST ? null : sections.filter(function (section) {
      var pattern = section.getAttribute("data-pattern");
      return pattern ? new RegExp(pattern).test(digits) : numberOf(section) === digits;
    })[0];
    sections.forEach(function (section) { section.hidden = section !== chosen; });
    if (!chosen) return "";
    if (numberOf(chosen)) return "known";
    chosen.querySelector("b").textContent = digits;
    return "kind";
  }

  search.number = { digitsIn: digitsIn, show: show };
})();
