/* A query → units that can be compared: characters, syllables, words.
   A unit is {c: character or Latin word or "", s: syllables it may sound like, weak: says little by itself}.
   Syllables are folded (zh=z, ch=c, sh=s, -ng=-n), the way most people type and mistype them. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var HAN = /[\u3400-\u9fff]/;
  var PART = /[\u3400-\u9fff]|[a-z]+|[0-9]+/g;

  var sounds = new Map();      // character → folded syllables
  var whole = new Set();       // syllables as they are spelt, for parting a run of pinyin
  var traditional = new Map(); // Traditional → Simplified
  var skipped = [];            // words of a query that are passed over, longest first
  var weak = new Set();

  function foldSyllable(syllable) {
    return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
  }

  function sound(char, syllable) {
    var folded = foldSyllable(syllable);
    var known = sounds.get(char);
    whole.add(syllable).add(folded);
    if (!known) sounds.set(char, [folded]);
    else if (known.indexOf(folded) < 0) known.push(folded);
  }

  /* The 3755 common characters in the order of GB 2312, which is by sound: rows B0 to D7 of 94 cells. */
  function commonCharacters() {
    var bytes = [];
    for (var row = 0xB0; row <= 0xD7; row++) for (var cell = 0xA1; cell <= 0xFE; cell++) bytes.push(row, cell);
    return new TextDecoder("gb18030").decode(new Uint8Array(bytes.slice(0, 2 * 3755)));
  }

  /* runs: "a2 ai13 …", how many characters in a row sound so; more: "hang行 …", what the runs lack. */
  function takePinyin(runs, more) {
    var at = 0;
    var chars = typeof TextDecoder === "undefined" ? "" : commonCharacters();
    runs.split(" ").forEach(function (run) {
      var end = at + parseInt(run.replace(/[a-z]+/, ""), 10);
      for (; at < end; at++) sound(chars[at], run.replace(/[0-9]+/, ""));
    });
    (more ? more.split(" ") : []).forEach(function (row) {
      var syllable = /^[a-z]+/.exec(row)[0];
      row.slice(syllable.length).split("").forEach(function (char) { sound(char, syllable); });
    });
  }

  function takeTraditional(pairs) {
    for (var at = 0; at < pairs.length; at += 2) traditional.set(pairs[at], pairs[at + 1]);
  }

  function takeSkipped(words) {
    words.forEach(function (word) {
      if (word.length === 1) weak.add(word);
      else skipped.push(word);
    });
    skipped.sort(function (a, b) { return b.length - a.length; });
  }

  /* Full width to half width, lower case, no tone marks, Traditional to Simplified. */
  function fold(text) {
    var plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFKC").toLowerCase();
    return traditional.size ? plain.replace(/[\u3400-\u9fff]/g, function (char) { return traditional.get(char) || char; }) : plain;
  }

  /* Whether a text holds a character that no table knows: then the Traditional table has to be fetched. */
  function isForeign(text) {
    return text.split("").some(function (char) { return HAN.test(char) && !sounds.has(char); });
  }

  /* Without the words that say nothing about the matter (怎么办, 是不是骗子); the query itself if nothing remains. */
  function essence(text) {
    var rest = skipped.reduce(function (left, word) { return left.split(word).join(" "); }, text);
    var left = rest.match(/[\u3400-\u9fffa-z0-9]/g) || [];
    return left.every(function (char) { return weak.has(char); }) ? text : rest;
  }

  /* "shuadan" → ["shua", "dan"]: the fewest syllables that use up all letters, or null. The last may be unfinished
     when `typing`, and is then left out. */
  function syllablesOf(letters, typing) {
    var best = [[]];
    for (var end = 1; end <= letters.length; end++) {
      for (var start = Math.max(0, end - 6); start < end; start++) {
        if (!best[start] || !whole.has(letters.slice(start, end))) continue;
        if (!best[end] || best[start].length + 1 < best[end].length) {
          best[end] = best[start].concat(letters.slice(start, end));
        }
      }
    }
    if (best[letters.length]) return best[letters.length];
    for (var cut = letters.length - 1; typing && cut >= 2 && cut >= letters.length - 5; cut--) {
      if (best[cut] && best[cut].length) return best[cut];
    }
    return null;
  }

  function unitsOf(part, knownWord) {
    if (HAN.test(part)) return [{ c: part, s: sounds.get(part) || [], weak: weak.has(part) }];
    if (/[0-9]/.test(part) || knownWord(part)) return [{ c: part, s: [], weak: part.length < 2 }];
    var syllables = syllablesOf(part, part.length > 3);
    if (syllables) return syllables.map(function (syllable) { return { c: "", s: [foldSyllable(syllable)], weak: false }; });
    for (var cut = part.length - 2; cut >= 2; cut--) { // "nfcdaoshua"
      if (knownWord(part.slice(0, cut))) return unitsOf(part.slice(0, cut), knownWord).concat(unitsOf(part.slice(cut), knownWord));
    }
    return [];
  }

  /* A text → runs of units; between two runs stood a space or a mark. Runs of pinyin are joined across spaces. */
  function runs(text, knownWord) {
    var joined = text.replace(/([a-z]) +(?=[a-z])/g, function (all, letter, at) {
      var before = /[a-z]+$/.exec(text.slice(0, at + 1))[0];
      return whole.has(before) ? letter + "'" : all;
    });
    var found = [];
    (joined.match(/[\u3400-\u9fffa-z0-9']+/g) || []).forEach(function (run) {
      var units = [];
      (run.match(PART) || []).forEach(function (part) { units = units.concat(unitsOf(part, knownWord)); });
      if (units.length) found.push(units);
    });
    return found;
  }

  /* All ways a run may sound, as far as two readings a character go: the key of one unit or of a pair. */
  function soundPairs(first, second) {
    var keys = [];
    first.s.forEach(function (a) { second.s.forEach(function (b) { keys.push(a + " " + b); }); });
    return keys;
  }

  /* The one sound of a short text, for comparing whole names; "" where a character is unknown. */
  function soundOf(units) {
    return units.every(function (unit) { return unit.s.length; }) ?
      units.map(function (unit) { return unit.s[0]; }).join(" ") : "";
  }

  /* First letters of the syllables: 刷单返利 → sdfl. */
  function initialsOf(units) {
    return units.map(function (unit) { return unit.s.length ? unit.s[0][0] : unit.c; }).join("");
  }

  /* Pairs and words for the full text, split as in hooks/fanzha/search_words.py. */
  function grams(text) {
    var found = [];
    (text.match(/[\u3400-\u9fff]+|[a-z0-9]{2,}/g) || []).forEach(function (run) {
      if (!HAN.test(run)) found.push(run);
      for (var at = 0; HAN.test(run) && at < run.length - 1; at++) found.push(run.slice(at, at + 2));
    });
    return found.filter(function (gram, at) { return found.indexOf(gram) === at; });
  }

  search.take.traditional = takeTraditional;
  search.text = {
    takePinyin: takePinyin, takeSkipped: takeSkipped, fold: fold,
    isForeign: isForeign, essence: essence, runs: runs, soundPairs: soundPairs, soundOf: soundOf,
    initialsOf: initialsOf, grams: grams, isWeak: function (char) { return weak.has(char); },
  };
})();
