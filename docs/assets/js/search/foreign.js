/* A query in another language: what its words are worth for whom comes in a file of its own, fetched for queries without
   Chinese (hooks/fanzha/site/search/foreign.py). Pinyin and the names of Latin letters that Chinese has too stay with rank.js. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var text = search.text;

  var LEAST = 2;   // what the best has to score
  var SHOWN = 0.3; // of the best: what scores less is not shown
  var MOST = 6;

  var found = [];   // [url, title, summary, note, whether a tactic]
  var rows = {};    // stem, or two joined by _ → postings
  var passed = {};
  var frame = {};   // Chinese → the language's own

  function take(targets, written, skipped, said) {
    found = targets;
    written.split(" ").forEach(function (row) {
      var at = row.indexOf("!");
      rows[row.slice(0, at)] = row.slice(at + 1);
    });
    skipped.split(" ").forEach(function (stem) { passed[stem] = true; });
    frame = said;
  }

  function has(table, key) { return Object.prototype.hasOwnProperty.call(table, key); }

  function stemOf(word) {
    var short = word.replace(/^([a-z]{3,}?)(?:ing|ed|es|s|e)$/, "$1").replace(/([a-z])\1$/, "$1");
    return short.replace(/y$/, "i");
  }

  /* The stems of a query in another language, or null: at least half of them are known, and fewer that are not can be
     read as pinyin (rice); a word by itself is none that the Chinese index has (nfc). */
  function stemsIn(query) {
    if (!text.isLatin(query)) return null;
    var words = text.fold(query).match(/[a-z]+/g) || [];
    var known = words.filter(function (word) { return has(rows, stemOf(word)) || has(passed, stemOf(word)); });
    var told = words.filter(function (word) { return has(rows, stemOf(word)) && !search.rank.isWord(word); });
    var pinyin = words.filter(function (word) { return known.indexOf(word) < 0 && text.syllablesIn(word) > 1; });
    var isSaid = told.length || words.length > 1; // a single "he" may be the beginning of pinyin
    return isSaid && pinyin.length < known.length && 2 * known.length >= words.length ? words.map(stemOf) : null;
  }

  function addUp(scores, key) {
    var row = has(rows, key) ? search.rank.postings(rows[key]) : [];
    for (var at = 0; at < row.length; at += 2) scores[row[at]] += row[at + 1];
  }

  /* Hits as rank.js gives them, in the language; null for a query that is in none. */
  function rank(query) {
    var stems = stemsIn(query);
    if (!stems) return null;
    var scores = found.map(function () { return 0; });
    new Set(stems).forEach(function (stem) { addUp(scores, stem); });
    stems.forEach(function (stem, at) { if (at) addUp(scores, stems[at - 1] + "_" + stem); });
    var best = Math.max.apply(null, scores);
    if (best < LEAST) return [];
    return found.map(function (row, number) {
      return { entry: { url: row[0], title: row[1] + (row[3] && " (" + row[3] + ")"), summary: row[2], isTactic: !!row[4] }, score: scores[number] };
    }).filter(function (hit) {
      return hit.score >= SHOWN * best;
    }).sort(function (a, b) { return b.score - a.score; }).slice(0, MOST);
  }

  function said(chinese) { return has(frame, chinese) ? frame[chinese] : chinese; }

  search.take.foreign = take;
  search.foreign = { rank: rank, said: said };
})();
