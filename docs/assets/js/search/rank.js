/* Which explainer or help page answers a query. Every character pair, sound pair, word and synonym of the query adds to
   the entries that hold it more often than the others do; nothing has to match as a whole (OR, not AND). */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var text = search.text;

  var FIELD = { name: 6, word: 4, phrase: 2, sign: 1, summary: 1 };
  var DOUBT = 0.5;    // as if every explainer held every pair so often: what stands in one place once proves little
  var TELLING = 2;    // how much weighs what tells explainers apart, against a name that fits
  var SINGLE = 0.5;  // a character by itself, against a pair
  var SOUND = 0.6;    // a pair that only sounds alike
  var SYNONYM = 2;    // the most that what a saying stands for adds
  var PAGE = 0.7;     // a page about other things, against an explainer
  var FAINT = 0.3;    // a single common character in common
  var CHANCE = 2.2;   // where the best has less, the query is about something else
  var LEAST = 0.06;   // entries below this share of the best are not shown
  var ENOUGH = 0.22;  // nor, after the first three, those below this

  var MARKS = /[^\u3400-\u9fffa-z0-9]/g;

  var entries = [];
  var tactics = 0;
  var said = "";           // all that the entries say, folded
  var parts = [];          // its parts: {end, number of the entry, how much a key in it counts}
  var sounds = "";         // how it sounds
  var readings = "";       // pairs of other readings, and whose they are
  var readingParts = [];
  var weights = new Map(); // key → what it is worth, of the keys asked for so far
  var words = new Set();   // Latin words of the entries: NFC, ETC
  var sayings = [];        // {say: [words], means: [words]}

  function isWord(part) {
    return words.has(part);
  }

  /* Adds what an entry says; parts of one entry follow one another. */
  function holdText(written, number, amount) {
    if (!written) return;
    said += text.fold(written) + "\n";
    parts.push({ end: said.length, number: number, amount: amount });
  }

  /* How much every entry says a key: [entry, how much, entry, how much, …]; fits: which of its places count. Looking
     through all that is said for the few keys of a query takes far less of a slow phone than a table of all keys. */
  function places(all, ends, key, fits) {
    var row = [];
    var part = 0;
    for (var at = all.indexOf(key); at >= 0; at = all.indexOf(key, at + 1)) {
      if (fits && !fits(at)) continue;
      while (ends[part].end <= at) part += 1;
      var number = ends[part].number;
      if (row[row.length - 2] !== number) row.push(number, 0);
      row[row.length - 1] += ends[part].amount;
    }
    return row;
  }

  /* A Latin word or number counts where it stands by itself: "on" is not in "iphone". */
  function wordPlaces(key) {
    var same = /[a-z]/.test(key) ? /[a-z]/ : /[0-9]/;
    return places(said, parts, key, function (at) {
      return !(at && same.test(said[at - 1])) && !same.test(said[at + key.length]);
    });
  }

  /* How all that is said sounds, character by character, and the pairs that sound in another way as well. Made when it is
     first asked for. */
  function listen() {
    if (sounds) return;
    var heard = [];
    var before = "";
    var part = 0;
    for (var at = 0; at < said.length; at++) {
      var now = text.soundsOfChar(said[at]);
      heard.push(now ? now[0] : "\n");
      if (before.length > 1 && now || now.length > 1 && before) {
        while (parts[part].end <= at) part += 1;
        holdReadings(before, now, parts[part]);
      }
      before = now;
    }
    sounds = heard.join("");
  }

  function holdReadings(first, second, part) {
    for (var one = 0; one < first.length; one++) {
      for (var two = 0; two < second.length; two++) {
        if (one || two) readings += first[one] + second[two] + "\n";
      }
    }
    readingParts.push({ end: readings.length, number: part.number, amount: part.amount });
  }

  function soundPlaces(key) {
    listen();
    var row = places(sounds, parts, key);
    var more = places(readings, readingParts, key);
    for (var at = 0; at < more.length; at += 2) {
      var place = row.findIndex(function (number, column) { return column % 2 === 0 && number === more[at]; });
      if (place < 0) row.push(more[at], more[at + 1]);
      else row[place + 1] += more[at + 1];
    }
    return row;
  }

  /* What a key is worth to every entry that holds it: [entry, worth, …], or null. */
  function worth(key) {
    var row = weights.get(key);
    if (row === undefined) {
      row = /^[a-z0-9]+$/.test(key) ? wordPlaces(key) : text.isSound(key) ? soundPlaces(key) : places(said, parts, key);
      row = row.length ? weigh(row) : null;
      weights.set(key, row);
    }
    return row;
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

  /* row: url, title, whether an explainer, summary, aliases, phrases, signs, words, what to do first; in the Traditional
     edition also the title, the summary and what to do first as they are shown. */
  function takeEntry(row, number) {
    var aliases = row[4] ? row[4].split("\n") : [];
    var entry = {
      url: row[0], title: row[9] || row[1], isTactic: !!row[2], summary: row[10] || row[3], first: row[11] || row[8], number: number,
    };
    row.slice(1, 8).join(" ").toLowerCase().replace(/[a-z]{2,}/g, function (word) { words.add(word); });
    entries.push(entry);
    tactics += row[2];
    entry.names = row[1].split("、").concat(row[1], aliases).map(function (name) {
      return takeName(name, row[1].indexOf(name) >= 0 ? 1.3 : 1);
    });
    holdText(Array.from(new Set(aliases.concat(row[1]))).join("\n"), number, FIELD.name);
    holdText(row[7], number, FIELD.word);
    holdText(row[5], number, FIELD.phrase);
    holdText(row[6], number, FIELD.sign);
    holdText(row[3], number, FIELD.summary);
  }

  /* How often the entries hold a key → how much it speaks for each of them: the logarithm of how much more often one
     holds it than the explainers on average. However many pages there are, explainers stay as well told apart. */
  function weigh(row) {
    var sum = 0;
    for (var at = 0; at < row.length; at += 2) if (row[at] < tactics) sum += row[at + 1];
    var usual = sum / tactics + DOUBT;
    for (at = 0; at < row.length; at += 2) row[at + 1] = TELLING * Math.max(0, Math.log((row[at + 1] + DOUBT) / usual));
    return row;
  }

  function take(core) {
    text.takePinyin(core.pinyin[0], core.pinyin[1]);
    text.takeSkipped([].concat.apply([], core.sayings.map(function (row) { return row[1] ? [] : row[0].split(" "); })));
    core.entries.forEach(takeEntry);
    sayings = core.sayings.filter(function (row) { return row[1]; }).map(function (row) {
      return { say: row[0].split(" ").map(text.fold), means: row[1].split(" ") };
    });
  }

  /* Adds what a key is worth to every entry that holds it; false if none does. */
  function credit(scores, key, factor) {
    var row = worth(key);
    if (!row) return false;
    for (var at = 0; at < row.length; at += 2) scores[row[at]] += factor * row[at + 1];
    return true;
  }

  function weakness(first, second) {
    return first.weak && second.weak ? 0.12 : first.weak || second.weak ? 0.5 : 1;
  }

  /* The first pair of readings that any entry holds. */
  function creditSound(scores, first, second, factor) {
    for (var one = 0; one < first.length; one++) {
      for (var two = 0; two < second.length; two++) if (credit(scores, first[one] + second[two], factor)) return;
    }
  }

  function creditRun(scores, units, factor) {
    units.forEach(function (unit, at) {
      if (unit.c && !unit.weak) credit(scores, unit.c, factor * (/[a-z0-9]/.test(unit.c) ? 1 : SINGLE));
      if (!at) return;
      var before = units[at - 1];
      var share = factor * weakness(before, unit);
      if (before.c && unit.c && credit(scores, before.c + unit.c, share)) return;
      creditSound(scores, before.s, unit.s, share * SOUND);
    });
  }

  function zeros() {
    return entries.map(function () { return 0; });
  }

  /* For every saying in the query: the best of the words it stands for, and no more than SYNONYM, so that long lists and
     long words weigh no more than short. */
  function creditSayings(scores, query) {
    sayings.forEach(function (saying) {
      if (!saying.say.some(function (word) { return query.indexOf(word) >= 0; })) return;
      var best = zeros();
      saying.means.forEach(function (word) {
        var own = zeros();
        text.runs(text.fold(word), isWord).forEach(function (units) { creditRun(own, units, 1); });
        own.forEach(function (score, number) { best[number] = Math.max(best[number], score); });
      });
      var share = Math.min(1, SYNONYM / Math.max.apply(null, best));
      best.forEach(function (score, number) { if (score) scores[number] += score * share; });
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

  /* Entries that answer the query, best first: [{entry, score}]. */
  function rank(query) {
    var folded = text.closed(text.fold(query));
    var essence = text.essence(folded);
    var runs = text.runs(essence, isWord);
    var units = [].concat.apply([], runs);
    var letters = folded.replace(/[\s']/g, "");
    var asked = {
      plain: essence.replace(MARKS, ""), sound: text.soundOf(units),
      initials: /^[a-z0-9]{2,12}$/.test(letters) ? letters : "",
    };
    var scores = zeros();
    runs.forEach(function (run) { creditRun(scores, run, 1); });
    creditSayings(scores, folded);
    var found = entries.map(function (entry) {
      return { entry: entry, score: (scores[entry.number] + nameScore(entry, asked)) * (entry.isTactic ? 1 : PAGE) };
    }).filter(function (hit) { return hit.score > FAINT; });
    found.sort(function (a, b) { return b.score - a.score || a.entry.number - b.entry.number; });
    if (!found.length || units.length > 1 && found[0].score < CHANCE) return []; // 骗: who types one character means it
    return found.filter(function (hit, at) { return hit.score >= found[0].score * (at < 3 ? LEAST : ENOUGH); });
  }

  search.rank = { take: take, rank: rank, entry: function (number) { return entries[number]; } };
})();
