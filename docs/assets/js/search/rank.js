/* Which explainer or help page answers a query. Every character pair, sound pair, word and synonym of the query adds to
   the entries that hold it more often than the others do; nothing has to match as a whole (OR, not AND). What pairs are
   worth was worked out at build time (hooks/fanzha/site/search/tells.py) and lies in many small files; names are here. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var text = search.text;

  var SINGLE = 0.5;   // a character by itself, against a pair
  var SOUND = 0.6;    // a pair that only sounds alike
  var WEAK = [1, 0.5, 0.12]; // a pair with no, one or two characters that say little
  var PAGE = 0.7;     // a page about other things, against an explainer
  var FAINT = 0.3;    // a single common character in common
  var CHANCE = 2.2;   // where the best has less, the query is about something else
  var LEAST = 0.06;   // entries below this share of the best are not shown
  var ENOUGH = 0.22;  // nor, after the first three, those below this
  var LEVELS = 32;    // of a posting: the step to an entry × LEVELS + its level
  var A_LEVEL = 0.25; // what a level is worth, of a key …
  var A_SHARE = 0.0625; // … and of a saying
  var MOST_FILES = 10; // for one query: bounds what a long sentence costs on a slow line
  var STRIDE = 7;      // from one of them to the next where all hold the same

  var MARKS = /[^\u3400-\u9fffa-z0-9]/g;
  var HAN_PAIR = /^[\u3400-\u9fff]{2}$/;

  var entries = [];
  var words = new Set();   // Latin words and numbers of the entries: nfc, 96110
  var sayings = [];        // {say: [words], row: what they say for entries}
  var starts = [];         // where every file begins, ascending
  var files = [];          // {rows: key → postings, heard: sound pair → [postings]}, of those that have come
  var version = "";

  function isWord(part) {
    return words.has(part);
  }

  /* Postings → [entry, worth, entry, worth, …]. */
  function read(written, level) {
    var row = [];
    var number = -1;
    text.numbersOf(written).forEach(function (value) {
      number += Math.floor(value / LEVELS);
      row.push(number, level * (value % LEVELS));
    });
    return row;
  }

  function takeTells(number, written) {
    var rows = new Map();
    written.split(" ").forEach(function (each) {
      var at = each.indexOf("!");
      rows.set(each.slice(0, at), each.slice(at + 1));
    });
    files[number] = { rows: rows, heard: null };
  }

  /* The pairs of a file by how they sound. Made when it is first asked for. */
  function heard(file) {
    if (file.heard) return file.heard;
    file.heard = new Map();
    file.rows.forEach(function (postings, key) {
      if (!HAN_PAIR.test(key)) return;
      text.soundsOfChar(key[0]).split("").forEach(function (first) {
        text.soundsOfChar(key[1]).split("").forEach(function (second) {
          var same = file.heard.get(first + second);
          if (same) same.push(postings);
          else file.heard.set(first + second, [postings]);
        });
      });
    });
    return file.heard;
  }

  /* The number of the file in which the key of one or two units lies. */
  function fileOf(units) {
    var place = text.place(units);
    var low = 0;
    for (var high = starts.length; low < high;) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= place) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function runsOf(query) {
    return text.runs(text.essence(text.closed(text.fold(query))), isWord);
  }

  function isKnown(unit) {
    return !/[a-z0-9]/.test(unit.c) || words.has(unit.c);
  }

  /* How much of a query lies in which file: file → sum of its pairs, without those of two characters that say little. */
  function shares(query) {
    var found = new Map();
    function add(units) {
      var weak = units.length > 1 ? units[0].weak + units[1].weak : 0;
      var file = fileOf(units);
      if (weak < 2 && units.every(isKnown)) found.set(file, (found.get(file) || 0) + WEAK[weak]);
    }
    runsOf(query).forEach(function (run) {
      if (run.length === 1) add(run);
      for (var at = 1; at < run.length; at++) add([run[at - 1], run[at]]);
    });
    return found;
  }

  /* The files that a query needs: those with most of it, of a long text some from each part. */
  function plan(query) {
    var all = Array.from(shares(query)).map(function (each, at, rows) {
      return { file: each[0], share: each[1], turn: at * STRIDE % rows.length };
    });
    all.sort(function (a, b) { return b.share - a.share || a.turn - b.turn; });
    return all.slice(0, MOST_FILES).map(function (each) { return each.file; });
  }

  /* Fetches what `rank` needs for a query. What does not come is passed over. */
  function load(query) {
    return Promise.all(plan(query).map(function (file) {
      return search.data("tells-" + file, version).catch(function () { /* names may still answer */ });
    }));
  }

  function unitsOf(written) {
    return [].concat.apply([], text.runs(written.replace(MARKS, ""), isWord));
  }

  /* A name as it is compared: without filler words (网恋诈骗 = 网恋), but with the initials of both. */
  function takeName(name, weight) {
    var folded = text.fold(name);
    var plain = text.essence(folded).replace(MARKS, "");
    var units = unitsOf(plain);
    return { plain: plain, folded: folded, sound: text.soundOf(units), weight: weight };
  }

  /* "sdfl" is 刷单返利, "sd" its beginning. */
  function initialsScore(name, letters) {
    if (!letters) return 0;
    return Math.max.apply(null, [name.plain, name.folded].map(function (written) {
      var initials = text.initialsOf(unitsOf(written));
      if (initials.indexOf(letters) !== 0) return 0;
      return (initials === letters ? 8 : 5) * letters.length / (initials.length + 1);
    }));
  }

  /* row: url, title, whether an explainer, summary, aliases, what to do first; in the Traditional edition also the title,
     the summary and what to do first as they are shown. */
  function takeEntry(row, number) {
    var aliases = row[4] ? row[4].split("\n") : [];
    entries.push({
      url: row[0], title: row[6] || row[1], isTactic: !!row[2], summary: row[7] || row[3], first: row[8] || row[5],
      number: number,
      names: row[1].split("、").concat(row[1], aliases).map(function (name) {
        return takeName(name, row[1].indexOf(name) >= 0 ? 1.3 : 1);
      }),
    });
  }

  function take(core) {
    text.takePinyin(core.pinyin[0], core.pinyin[1]);
    text.takeSkipped(core.skipped.split(" ").filter(Boolean));
    core.latin.forEach(function (word) { words.add(word); });
    core.entries.forEach(takeEntry);
    starts = core.tells.split(" ");
    version = core.version;
    sayings = core.sayings.map(function (row) {
      return { say: row[0].split(" ").map(text.fold), row: read(row[1], A_SHARE) };
    });
  }

  /* For every entry what the keys that it holds are worth together, and how many telling pairs they are. */
  function nothing() {
    return { worth: entries.map(function () { return 0; }), pairs: entries.map(function () { return 0; }) };
  }

  function addUp(scores, row, factor, pairs) {
    for (var at = 0; at < row.length; at += 2) {
      scores.worth[row[at]] += factor * row[at + 1];
      scores.pairs[row[at]] += pairs;
    }
  }

  function rowsOf(file, fetched) {
    return fetched.has(file) && files[file] ? files[file] : null;
  }

  /* What a key of one or two units is worth to every entry that holds it, or null. */
  function rowOf(units, fetched) {
    var file = rowsOf(fileOf(units), fetched);
    var postings = file && file.rows.get(units.map(function (unit) { return unit.c; }).join(""));
    return postings ? read(postings, A_LEVEL) : null;
  }

  /* The same of the first pair of readings that any entry holds; of pairs that sound alike the best for each entry. */
  function soundRow(first, second, fetched) {
    for (var one = 0; one < first.length; one++) {
      for (var two = 0; two < second.length; two++) {
        var file = rowsOf(fileOf([{ c: "", s: first[one] }, { c: "", s: second[two] }]), fetched);
        var same = file && heard(file).get(first[one] + second[two]);
        if (same) return bestOf(same);
      }
    }
    return null;
  }

  function bestOf(same) {
    var best = new Map();
    same.forEach(function (postings) {
      var row = read(postings, A_LEVEL);
      for (var at = 0; at < row.length; at += 2) best.set(row[at], Math.max(best.get(row[at]) || 0, row[at + 1]));
    });
    return [].concat.apply([], Array.from(best));
  }

  function creditRun(scores, units, fetched) {
    units.forEach(function (unit, at) {
      var single = unit.c && !unit.weak && rowOf([unit], fetched);
      if (single) addUp(scores, single, /[a-z0-9]/.test(unit.c) ? 1 : SINGLE, 0);
      if (!at) return;
      var before = units[at - 1];
      var weak = before.weak + unit.weak;
      var row = before.c && unit.c && rowOf([before, unit], fetched);
      var sound = !row && soundRow(before.s, unit.s, fetched);
      if (row || sound) addUp(scores, row || sound, WEAK[weak] * (row ? 1 : SOUND), weak < 2 ? 1 : 0);
    });
  }

  /* For every saying in the query what it stands for. */
  function creditSayings(scores, query) {
    sayings.forEach(function (saying) {
      if (saying.say.some(function (word) { return query.indexOf(word) >= 0; })) addUp(scores, saying.row, 1, 0);
    });
  }

  /* How well a name answers a query as a whole: it stands in the query, or the query is a part of it. */
  function fit(name, query, length) {
    if (!name || !query) return 0;
    if (name === query) return 6 + length * 0.5;
    if (length >= 2 && query.indexOf(name) >= 0) return 1.2 + Math.min(length, 8) * 0.7;
    return query.length >= 2 && name.indexOf(query) >= 0 ? 3.5 * query.length / name.length : 0;
  }

  function nameScore(entry, asked) {
    var found = entry.names.map(function (name) {
      var length = name.plain.length;
      var score = fit(name.plain, asked.plain, length);
      if (!score && length > 1) score = 0.7 * fit(name.sound, asked.sound, length);
      return (score || initialsScore(name, asked.initials)) * name.weight;
    }).sort(function (a, b) { return b - a; });
    return found[0] + 0.25 * found.slice(1, 4).reduce(function (sum, score) { return sum + score; }, 0);
  }

  /* Entries that answer the query, best first: [{entry, score, pairs}]; pairs: how many telling ones of the query it says.
     What it needs has to have been fetched: of the whole query if this is a part of one, so that an answer does not depend on
     what was asked before. */
  function rank(query, whole) {
    var fetched = new Set(plan(whole || query));
    var folded = text.closed(text.fold(query));
    var runs = runsOf(query);
    var units = [].concat.apply([], runs);
    var letters = folded.replace(/[\s']/g, "");
    var asked = {
      plain: text.essence(folded).replace(MARKS, ""), sound: text.soundOf(units),
      initials: /^[a-z0-9]{2,12}$/.test(letters) ? letters : "",
    };
    var scores = nothing();
    runs.forEach(function (run) { creditRun(scores, run, fetched); });
    creditSayings(scores, folded);
    var found = entries.map(function (entry) {
      var score = (scores.worth[entry.number] + nameScore(entry, asked)) * (entry.isTactic ? 1 : PAGE);
      return { entry: entry, score: score, pairs: scores.pairs[entry.number] };
    }).filter(function (hit) { return hit.score > FAINT; });
    found.sort(function (a, b) { return b.score - a.score || a.entry.number - b.entry.number; });
    if (!found.length || units.length > 1 && found[0].score < CHANCE) return []; // 骗: who types one character means it
    return found.filter(function (hit, at) { return hit.score >= found[0].score * (at < 3 ? LEAST : ENOUGH); });
  }

  search.take.tells = takeTells;
  search.rank = {
    take: take, load: load, rank: rank, isWord: isWord,
    postings: function (written) { return read(written, A_LEVEL); },
    entry: function (number) { return entries[number]; }, version: function () { return version; },
  };
})();
