/* A text → units that can be compared. A unit is {c: a character, Latin word or "", s: how it may sound, weak: says
   little by itself}. A sound is one private character for a syllable, so that sounds compare as texts do. Syllables are
   folded (zh=z, ch=c, sh=s, -ng=-n), the way most people type and mistype them. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var HAN = /[\u3400-\u9fff]/;
  var PART = /[\u3400-\u9fff]|[a-z]+|[0-9]+/g;
  var COMPOUND = /[\u00c0-\u036f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uf900-\ufaff]/; // ā Ａ １
  var AMOUNT = /[0-9零一二三四五六七八九十百千万亿两几多]+[元块钱]*/g;
  var FIRST_SOUND = 0xe000;
  var NOTHING = [];
  var DIGITS = "";
  for (var code = 35; code < 125; code++) if (code !== 92 && code !== 124) DIGITS += String.fromCharCode(code);
  var HALF = DIGITS.length / 2;

  var sounds = new Map();      // character → how it may sound
  var units = new Map();       // character → its unit, of those met so far
  var syllables = new Map();   // syllable, spelt in full or folded → its sound
  var spelt = [];              // sound, counted from FIRST_SOUND → its syllable, folded
  var common = [];             // … → how many common characters sound so
  var traditional = new Map(); // Traditional → Simplified
  var weak = new Set();
  var skipped = null;          // the words of a query that are passed over

  function soundOfSyllable(syllable) {
    var folded = syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
    if (!syllables.has(folded)) {
      syllables.set(folded, String.fromCharCode(FIRST_SOUND + spelt.length));
      spelt.push(folded);
      common.push(0);
    }
    syllables.set(syllable, syllables.get(folded));
    return syllables.get(folded);
  }

  function unitOf(char) {
    var unit = units.get(char);
    if (!unit) units.set(char, unit = { c: char, s: soundsOfChar(char), weak: weak.has(char) });
    return unit;
  }

  function soundsOfChar(char) {
    return sounds.get(char) || "";
  }

  /* The sounds of one unit or two, spelt, the rarer first: by it their keys lie in files (hooks/fanzha/site/search/tells.py).
     What has no sound, such as a Latin word, is its own. */
  function place(units) {
    return units.map(function (unit) {
      var at = unit.s && HAN.test(unit.c || "一") ? unit.s.charCodeAt(0) - FIRST_SOUND : -1;
      return at < 0 ? { spelt: unit.c, common: 0 } : { spelt: spelt[at], common: common[at] };
    }).sort(function (a, b) {
      return a.common - b.common || (a.spelt < b.spelt ? -1 : 1);
    }).map(function (each) { return each.spelt; }).join("-");
  }

  function takeSound(char, sound) {
    var known = sounds.get(char);
    if (!known) sounds.set(char, sound);
    else if (known.indexOf(sound) < 0) sounds.set(char, known + sound);
  }

  /* The 3755 common characters in the order of GB 2312, which is by sound: rows B0 to D7 of 94 cells. */
  function commonCharacters() {
    var bytes = new Uint8Array(2 * 3755);
    for (var at = 0; at < 3755; at++) {
      bytes[2 * at] = 0xb0 + Math.floor(at / 94);
      bytes[2 * at + 1] = 0xa1 + at % 94;
    }
    return new TextDecoder("gb18030").decode(bytes);
  }

  /* runs: "a2 ai13 …", how many characters in a row sound so; more: "hang行 …", what the runs lack. */
  function takePinyin(runs, more) {
    var at = 0;
    var chars = typeof TextDecoder === "undefined" ? "" : commonCharacters();
    runs.split(" ").forEach(function (run) {
      var syllable = /^[a-z]+/.exec(run)[0];
      var sound = soundOfSyllable(syllable);
      common[sound.charCodeAt(0) - FIRST_SOUND] += Number(run.slice(syllable.length));
      for (var end = at + Number(run.slice(syllable.length)); at < end; at++) if (chars) takeSound(chars[at], sound);
    });
    (more ? more.split(" ") : NOTHING).forEach(function (row) {
      var syllable = /^[a-z]+/.exec(row)[0];
      row.slice(syllable.length).split("").forEach(function (char) { takeSound(char, soundOfSyllable(syllable)); });
    });
  }

  /* The numbers written in the digits of hooks/fanzha/site/search/words.py: the last digit of each is from their lower half. */
  function numbersOf(written) {
    var numbers = [];
    var number = 0;
    for (var at = 0; at < written.length; at++) {
      var digit = DIGITS.indexOf(written[at]);
      if (digit >= HALF) {
        number = number * HALF + digit - HALF;
      } else {
        numbers.push(number * HALF + digit);
        number = 0;
      }
    }
    return numbers;
  }

  /* From one Simplified character to the next, and from one Traditional form to the next: twice the step if upwards, one
     less than twice if downwards. */
  function takeTraditional(plainSteps, fullSteps) {
    var plain = numbersOf(plainSteps);
    var plainCode = 0;
    var fullCode = 0;
    numbersOf(fullSteps).forEach(function (step, at) {
      plainCode += plain[at];
      fullCode += step % 2 ? -(step + 1) / 2 : step / 2;
      traditional.set(String.fromCharCode(fullCode), String.fromCharCode(plainCode));
    });
  }

  /* Words of one character are weak, longer ones are passed over. */
  function takeSkipped(words) {
    words.filter(function (word) { return word.length === 1; }).forEach(function (char) {
      weak.add(char);
    });
    var long = words.filter(function (word) { return word.length > 1; });
    long.sort(function (a, b) { return b.length - a.length; });
    skipped = long.length ? new RegExp(long.join("|"), "g") : null;
  }

  /* Full width to half width, lower case, no tone marks, Traditional to Simplified. */
  function fold(text) {
    var plain = text;
    if (COMPOUND.test(text)) plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFKC");
    if (traditional.size) plain = plain.replace(/[\u3400-\u9fff]/g, function (char) { return traditional.get(char) || char; });
    return plain.toLowerCase();
  }

  /* Whether a query is written in Latin letters alone: pinyin, or another language. */
  function isLatin(query) {
    return !HAN.test(query) && /[a-z]{2}/i.test(query);
  }

  /* Whether a text holds a character that no table knows: then the Traditional table has to be fetched. */
  function isForeign(text) {
    return text.split("").some(function (char) { return HAN.test(char) && !sounds.has(char); });
  }

  /* Without the words that say nothing about the matter (怎么办, 是不是骗子); the query itself if next to nothing remains. */
  function essence(text) {
    var rest = skipped ? text.replace(skipped, " ") : text;
    var left = (rest.match(/[\u3400-\u9fffa-z0-9]/g) || NOTHING).filter(function (char) { return !weak.has(char); });
    return left.length < 2 ? text : rest;
  }

  /* How many characters of a text say something by themselves, sums and the words that are passed over aside. */
  function strength(text) {
    var rest = (skipped ? text.replace(skipped, " ") : text).replace(AMOUNT, " ");
    return (rest.match(/[\u3400-\u9fffa-z0-9]/g) || NOTHING).filter(function (char) { return !weak.has(char); }).length;
  }

  /* For every beginning of a word the fewest syllables that use up all its letters. */
  function parsed(spelt) {
    var best = [NOTHING];
    for (var end = 1; end <= spelt.length; end++) {
      for (var start = Math.max(0, end - 6); start < end; start++) {
        var sound = best[start] && syllables.get(spelt.slice(start, end));
        if (sound && (!best[end] || best[start].length + 1 < best[end].length)) best[end] = best[start].concat(sound);
      }
    }
    return best;
  }

  /* "shuadan" → its sounds, or null. An unfinished last syllable is left out. */
  function soundsOf(spelt) {
    var best = parsed(spelt);
    if (best[spelt.length]) return best[spelt.length];
    for (var cut = spelt.length - 1; spelt.length > 3 && cut >= Math.max(2, spelt.length - 5); cut--) {
      if (best[cut]) return best[cut];
    }
    return null;
  }

  /* How many syllables a word is, all of it; 0 where it is no pinyin. */
  function syllablesIn(word) {
    return (parsed(word)[word.length] || NOTHING).length;
  }

  function unitsOfPart(part, isWord) {
    if (HAN.test(part)) return [unitOf(part)];
    if (/[0-9]/.test(part) || isWord(part)) return [{ c: part, s: syllables.get(part) || "", weak: part.length < 2 }];
    var sounds = soundsOf(part);
    if (sounds) return sounds.map(function (sound) { return { c: "", s: sound, weak: false }; });
    for (var cut = part.length - 2; cut >= 2; cut--) { // "nfcdaoshua"
      var word = part.slice(0, cut);
      if (isWord(word)) return unitsOfPart(word, isWord).concat(unitsOfPart(part.slice(cut), isWord));
    }
    return NOTHING;
  }

  /* A text → runs of units; between two runs stood a space or a mark. Syllables are joined across spaces.
     isWord: whether Latin letters are a word of the index, such as nfc. */
  function runs(text, isWord) {
    var joined = !/[a-z] +[a-z]/.test(text) ? text : text.replace(/([a-z]+) +(?=[a-z])/g, function (all, before) {
      return soundsOf(before) ? before + "'" : all;
    });
    return (joined.match(/[\u3400-\u9fffa-z0-9']+/g) || NOTHING).map(function (run) {
      return (run.match(PART) || NOTHING).reduce(function (all, part) {
        Array.prototype.push.apply(all, unitsOfPart(part, isWord));
        return all;
      }, []);
    }).filter(function (run) { return run.length; });
  }

  /* How a name sounds, in each character's first reading; what has no sound stands for itself. */
  function soundOf(run) {
    return run.map(function (unit) { return unit.s ? unit.s[0] : unit.c; }).join("");
  }

  /* First letters of the syllables: 刷单返利 → sdfl. */
  function initialsOf(run) {
    return run.map(function (unit) { return unit.s ? spelt[unit.s.charCodeAt(0) - FIRST_SOUND][0] : unit.c; }).join("");
  }

  /* A query without the spaces inside its Chinese words (刷 单, 杀 猪 盘): a lone character beside another belongs to it. */
  function closed(query) {
    var parts = query.trim().split(/\s+/);
    return parts.reduce(function (all, part, at) {
      var alone = at && HAN.test(part) && part.length === 1 && HAN.test(parts[at - 1]) && parts[at - 1].length === 1;
      return all + (at && !alone ? " " : "") + part;
    }, "");
  }

  /* Pairs, words and amounts for the full text, split as in hooks/fanzha/site/search/words.py. */
  function grams(text) {
    var found = new Set(text.match(/[0-9]+(?:\.[0-9]+)?[万亿]/g) || NOTHING);
    (text.match(/[\u3400-\u9fff]+|[a-z0-9]{2,}/g) || NOTHING).forEach(function (run) {
      if (!HAN.test(run)) found.add(run);
      for (var at = 1; HAN.test(run) && at < run.length; at++) found.add(run.slice(at - 1, at + 1));
    });
    return Array.from(found);
  }

  search.take.traditional = takeTraditional;
  search.text = {
    takePinyin: takePinyin, takeSkipped: takeSkipped, fold: fold, isForeign: isForeign, isLatin: isLatin, essence: essence, strength: strength,
    runs: runs, grams: grams, numbersOf: numbersOf, soundsOfChar: soundsOfChar, soundOf: soundOf, initialsOf: initialsOf,
    place: place, syllablesIn: syllablesIn, closed: closed, isWeak: function (char) { return weak.has(char); },
  };
})();
