/* The full text of all pages: fetches the few small files that hold a query's pairs and the titles of the best cases. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var text = search.text;

  var MOST_GRAMS = 5;  // pairs looked up for one query: bounds what a long sentence costs on a slow line
  var TITLE = 3;       // a pair in the title, against one in the text

  var settings = { wordFiles: 0, cases: 0, casesAFile: 1, named: 0, version: "" };
  var wordFiles = [];
  var caseFiles = [];

  function fileOf(gram) {
    var value = 0;
    for (var at = 0; at < gram.length; at++) value = (value * 31 + gram.charCodeAt(at)) % 65521;
    return value % settings.wordFiles;
  }

  /* Page numbers from the steps between them. */
  function decode(written) {
    var number = -1;
    return text.numbersOf(written).map(function (step) { return number += step; });
  }

  /* The pairs of a query that are worth a look-up: weak ones (让我, 的人) only where nothing else is left. */
  function chosen(query) {
    var all = text.grams(query);
    if (all.length <= MOST_GRAMS) return all;
    var strong = all.filter(function (gram) { return !text.isWeak(gram[0]) && !text.isWeak(gram[1]); });
    var mixed = all.filter(function (gram) { return !(text.isWeak(gram[0]) && text.isWeak(gram[1])); });
    var best = strong.length >= MOST_GRAMS ? strong : mixed.length ? mixed : all;
    return best.filter(function (gram, at) { return spread(at, best.length) !== spread(at - 1, best.length); });
  }

  function spread(at, length) {
    return Math.floor(at * MOST_GRAMS / length);
  }

  function addUp(grams) {
    var hits = new Map();
    grams.forEach(function (gram) {
      var parts = ((wordFiles[fileOf(gram)] || {})[gram] || "").split("|").map(decode);
      var pages = parts[0].length + (parts[1] || []).length;
      var worth = Math.log(1 + (settings.named + settings.cases) / (pages + 0.5));
      parts.forEach(function (numbers, inTitle) {
        numbers.forEach(function (number) {
          var hit = hits.get(number) || { number: number, score: 0, grams: 0 };
          hit.score += worth * (inTitle ? TITLE : 1);
          hit.grams += 1;
          hits.set(number, hit);
        });
      });
    });
    return hits;
  }

  function better(a, b) {
    return b.score - a.score || a.number - b.number;
  }

  /* Whether a query is one short term, all of which is looked up. */
  function isTerm(query) {
    var plain = text.essence(text.closed(text.fold(query))).trim();
    return /^[0-9.]+[万亿]元?$/.test(plain) || /^([\u3400-\u9fff]{2,9}|[a-z0-9]{2,})$/.test(plain) && chosen(plain).length >= plain.length - 1;
  }

  /* Pages that hold the query's pairs, best first: [{number, score, share, isNamed}]; share: how much of the pairs
     looked up, 0 to 1; isNamed: an entry of the core, not a case. */
  function find(query) {
    var grams = settings.wordFiles ? chosen(text.essence(text.closed(text.fold(query)))) : [];
    var files = new Set(grams.map(fileOf));
    var loads = Array.from(files).map(function (file) { return search.data("words-" + file, settings.version); });
    return Promise.all(loads).then(function () {
      var hits = Array.from(addUp(grams).values());
      hits.forEach(function (hit) {
        hit.share = hit.grams / grams.length;
        hit.isNamed = hit.number < settings.named;
        hit.score *= hit.share;
      });
      return hits.sort(better);
    });
  }

  /* The hits that are cases, with {url, title, note}, at most so many. */
  function cases(hits, most) {
    var best = hits.filter(function (hit) { return !hit.isNamed; }).slice(0, most);
    best.forEach(function (hit) { hit.at = hit.number - settings.named; });
    var files = new Set(best.map(function (hit) { return Math.floor(hit.at / settings.casesAFile); }));
    var loads = Array.from(files).map(function (file) { return search.data("cases-" + file, settings.version); });
    return Promise.all(loads).then(function () {
      return best.map(function (hit) {
        var row = caseFiles[Math.floor(hit.at / settings.casesAFile)][hit.at % settings.casesAFile];
        return { url: row[0], title: row[1], note: row[2], summary: row[3], score: hit.score, share: hit.share };
      });
    });
  }

  search.take.words = function (number, grams) { wordFiles[number] = grams; };
  search.take.cases = function (number, rows) { caseFiles[number] = rows; };
  search.take.core = function (core) {
    settings = core;
    settings.named = core.entries.length;
    search.rank.take(core);
    search.lead.take(core);
  };
  search.words = { find: find, cases: cases, isTerm: isTerm };
})();
