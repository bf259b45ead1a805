/* The results page: real links in ordered lists. Explainers come first; the full text of cases joins below when its
   files have arrived, and only the copy of a case's own words goes on top. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var MOST_CASES = 6;
  var WHOLE = 0.8;   // of a query that fits nothing, cases have to hold nearly all
  var PRIVATE = 7;   // digits: such a number may be somebody's, and is not put in the address
  var OWN_WORDS = 2; // cases shown above the explainers when they alone hold all of a short query

  function element(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    [].concat(content || []).forEach(function (part) {
      made.appendChild(typeof part === "string" ? document.createTextNode(part) : part);
    });
    return made;
  }

  function item(hit) {
    var below = [hit.note, hit.summary].filter(Boolean).map(function (line) { return element("small", {}, line); });
    var first = hit.first ? [element("p", { class: "fz-found__first" }, [element("strong", {}, "先这样做："), hit.first])] : [];
    var isOther = !/^zh/.test(document.documentElement.lang) && /[\u3400-\u9fff]/.test(hit.title);
    return element("li", isOther ? { lang: "zh-Hans" } : {}, [element("a", { href: search.address(hit.url) }, hit.title)].concat(first, below));
  }

  function section(title, hits) {
    if (!hits.length) return null;
    return element("section", { class: "fz-found" }, [
      element("h2", {}, title), element("ol", { class: "fz-found__list" }, hits.map(item)),
    ]);
  }

  /* A query with a character that only Traditional writing has waits for that table, once. */
  function fetchTable(query) {
    if (!search.text.isForeign(query.normalize("NFKC"))) return Promise.resolve();
    return search.data("traditional").catch(function () { /* the rest of the query may still be found */ });
  }

  function loadNamed(query) {
    var foreign = search.text.isLatin(query) ? search.data("foreign", search.rank.version()).catch(function () { /* pinyin may still be found */ }) : null;
    return Promise.all([search.rank.load(query), foreign]);
  }

  /* Fetches what `named` needs. */
  function prepare(query) {
    return fetchTable(query).then(function () { return loadNamed(query); });
  }

  function shown(hit) {
    var entry = hit.entry;
    var url = entry.url + (hit.heading ? "#" + hit.heading : "");
    return { url: url, title: entry.title, note: entry.summary, isTactic: entry.isTactic, advice: entry.first };
  }

  /* Explainers and help pages: {hits: [{url, title, note, isTactic}], best first; urgent, alone, fit: see lead.js;
     isForeign: whether the query is in another language}. */
  function named(query) {
    var answer = search.lead.answer(query);
    return {
      urgent: answer.urgent, alone: !!answer.alone, fit: answer.fit, isForeign: !!answer.isForeign,
      hits: answer.hits.map(shown),
    };
  }

  function isTactic(hit) {
    return hit.isTactic;
  }

  /* What to do stands with the best explainer only: with all of them it would be a page of advice. */
  function advised(tactics) {
    if (tactics.length) tactics[0].first = tactics[0].advice;
    return tactics;
  }

  /* Cases, best first; own: the best of them, if they hold every pair of a short query that no explainer holds. */
  function cases(query) {
    return search.words.find(query).then(function (hits) {
      var covered = search.words.isTerm(query) && !hits.some(function (hit) { return hit.isNamed && hit.share === 1; });
      return search.words.cases(hits, MOST_CASES).then(function (found) {
        var own = found.filter(function (hit) { return covered && hit.share === 1; }).slice(0, OWN_WORDS);
        return { own: own, others: found.filter(function (hit) { return own.indexOf(hit) < 0; }) };
      });
    }).catch(function () { return { own: [], others: [] }; });
  }

  /* What a query finds among explainers and pages; returns where its cases go. */
  function drawNamed(results, answer) {
    var said = answer.isForeign ? search.foreign.said : String;
    var best = answer.hits.filter(function (hit, at) { return !at && !hit.isTactic; });
    var tactics = advised(answer.hits.filter(isTactic));
    var pages = section(said("其他页面"), answer.hits.filter(function (hit, at) { return at && !hit.isTactic; }));
    search.urgency.show(document.getElementById("search-urgent"), answer.urgent);
    results.textContent = "";
    [section(said("最相关的页面"), best), section(said("骗术讲解"), tactics), pages].forEach(function (part) {
      if (part) results.appendChild(part);
    });
    return { own: best.length ? results.firstChild.nextSibling : results.firstChild, others: pages };
  }

  /* What there is to say of a number in no register stands above the results, and no scam can be told from it. */
  function onlyNumber(results) {
    search.urgency.show(document.getElementById("search-urgent"), "");
    results.textContent = "";
    return { count: 0, fit: "", alone: true };
  }

  /* Draws what a query finds, the cases when they have come; tells how many links there are and how well they fit, or null
     if meanwhile something else was asked. The files of both are asked for at once, those of explainers first. */
  function draw(results, query, isWanted) {
    if (search.number.show(document.getElementById("search-number"), query) === "kind") return Promise.resolve(onlyNumber(results));
    return fetchTable(query).then(function () {
      var loaded = loadNamed(query);
      var told = cases(query);
      return loaded.then(function () {
        if (!isWanted()) return null;
        var answer = named(query);
        var places = drawNamed(results, answer);
        if (answer.alone) return { count: 0, fit: "", alone: true };
        if (answer.isForeign) return { count: answer.hits.length, fit: answer.fit, isForeign: true };
        return told.then(function (found) {
          if (!isWanted()) return null;
          var least = answer.fit === "none" || answer.fit === "unknown" ? WHOLE : 0;
          var fitting = found.others.filter(function (hit) { return hit.share >= least; });
          var own = section("写到这个词的案例", found.own);
          var others = section(own ? "其他案例" : "案例", fitting);
          if (own) results.insertBefore(own, places.own);
          if (others) results.insertBefore(others, places.others);
          return { count: answer.hits.length + found.own.length + fitting.length, fit: answer.fit };
        });
      });
    });
  }

  function safeSteps(before) {
    return [
      before, element("a", { href: search.address("self-check/") }, "自查"), "，拿不准就打 ",
      element("a", { href: "tel:96110" }, "96110"), " 问一问。",
    ];
  }

  function nothing(query) {
    return safeSteps("没有找到“" + query + "”。换个说法试试：对方自称是谁，让您做什么。也可以做一次");
  }

  function foreignNothing() {
    return [
      search.foreign.said("没有找到。拿不准，可以打") + " ", element("a", { href: "tel:96110" }, "96110"), " ",
      search.foreign.said("问一问，真的96110不会要您转账、要验证码。"),
    ];
  }

  function unknown() {
    return safeSteps("本站还没有专讲这种事的页面。可以做一次");
  }

  /* Above results that may have nothing to do with the matter. */
  function guess() {
    return safeSteps("没有完全对得上的。先做一次").concat("下面几条可能有关，先看看：");
  }

  function asked() {
    var found = /[?&]q=([^&]*)/.exec(location.search);
    try {
      return found ? decodeURIComponent(found[1].replace(/\+/g, " ")).trim().slice(0, 200) : "";
    } catch (error) {
      return ""; // an address cut off in the middle of a character
    }
  }

  function share(query) {
    try {
      history.replaceState(null, "", location.pathname + (query ? "?q=" + encodeURIComponent(query) : ""));
    } catch (error) { /* some browsers refuse it for pages opened from a file */ }
  }

  /* What holds for every scam, where none is known. */
  function showGeneral(isShown) {
    var general = document.getElementById("search-general");
    if (general) general.hidden = !isShown;
  }

  /* The results page: what stands in the box is searched at once and stands in the address. */
  function page(results, input) {
    var status = element("p", { role: "status", class: "fz-found__status" });
    var title = document.title;
    var hint = Array.from(results.childNodes);
    var turn = 0;
    results.parentNode.insertBefore(status, results);

    function done(query, found) {
      var isUnknown = found.fit === "unknown";
      var isGuess = found.count > 0 && found.fit === "weak";
      var isUnsure = !found.alone && (!found.count || isGuess || isUnknown);
      status.textContent = isUnsure || found.alone ? "" : found.isForeign ? found.count + " " + search.foreign.said("条结果") : "“" + query + "”找到 " + found.count + " 条";
      if (isUnsure && found.isForeign) status.append.apply(status, foreignNothing());
      else if (isUnsure) status.append.apply(status, isUnknown ? unknown() : isGuess ? guess() : nothing(query));
      status.classList.toggle("fz-found__none", isUnsure);
      showGeneral(isUnsure);
      results.setAttribute("data-query", query);
      results.setAttribute("aria-busy", "false");
    }

    function show(query) {
      var mine = ++turn;
      document.title = query ? query + " - " + title : title;
      if (query) {
        results.setAttribute("aria-busy", "true");
        draw(results, query, function () { return mine === turn; }).then(function (found) {
          if (found) done(query, found);
        });
        return;
      }
      search.urgency.show(document.getElementById("search-urgent"), "");
      search.number.show(document.getElementById("search-number"), "");
      showGeneral(false);
      status.textContent = "";
      results.textContent = "";
      hint.forEach(function (node) { results.appendChild(node); });
    }

    input.addEventListener("input", function () {
      var isPrivate = search.number.digitsIn(input.value).length >= PRIVATE;
      share(isPrivate ? "" : input.value.trim());
      show(input.value.trim());
    });
    if (!input.value) input.value = asked();
    show(input.value.trim());
  }

  search.view = { element: element, item: item, prepare: prepare, named: named, page: page };
})();
