/* Whether a query says that minutes count (money gone, details given away, happening now, despair), and the first screen of
   each. The grammar comes from cases/_vocabulary/urgency.yml; hooks/fanzha/site/search/alarm.py does the same. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var PLACES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ@#%&~`'<>/"; // a sign for each part of the grammar
  var STOPS = "，。！？；,.!?;";
  var HAN = /[\u3400-\u9fff]/;

  var rules = null;
  var bySign = null;  // {guards: [{classes, pattern}], classes: [{id, pattern}]}
  var bySound = null; // the same for pinyin

  /* A pattern with its gaps and parts written out; parts may name parts before them. */
  function whole(source) {
    var written = source.replace(/[-_]/g, function (gap) { return "[^" + STOPS + "]{0," + (gap === "-" ? 3 : 10) + "}?"; });
    for (var last = ""; last !== written;) {
      last = written;
      written = written.replace(/[A-Z@#%&~`'<>/]/g, function (sign) { return "(?:" + rules.parts[PLACES.indexOf(sign)] + ")"; });
    }
    return written;
  }

  /* words: what matches; clause: all between two stops around it; rest: on to what is told of oneself. */
  function reaching(reach, pattern) {
    var around = "[^" + STOPS + " ]*";
    if (reach === "clause") return around + "(?:" + pattern + ")" + around;
    return reach === "rest" ? "(?:" + pattern + ")(?:(?!" + rules.self + ")[^\\n])*" : pattern;
  }

  function compiled(spelt) {
    return {
      guards: rules.guards.map(function (row) {
        return { classes: row[1] ? row[1].split(" ") : [], pattern: new RegExp(spelt(reaching(row[0], whole(row[2]))), "g") };
      }),
      classes: rules.classes.map(function (row) { return { id: row[0], pattern: new RegExp(spelt(whole(row[1])), "g") }; }),
    };
  }

  function same(source) {
    return source;
  }

  function asSounds(source) {
    return source.replace(/[\u3400-\u9fff]/g, function (char) { return search.text.soundsOfChar(char).charAt(0) || char; });
  }

  /* White space as single blanks; 被 骗 了 is written together again. */
  function spaced(text) {
    var plain = text.replace(/\s+/g, " ").trim().split("").map(function (char) {
      var at = rules.variants.indexOf(char);
      return at >= 0 && at % 2 === 0 ? rules.variants[at + 1] : char;
    }).join("");
    return /^\S( \S)+$/.test(plain) ? plain.replace(/ /g, "") : plain;
  }

  function heard(text) {
    return [].concat.apply([], search.text.runs(text, function () { return false; })).map(function (unit) {
      return unit.c || unit.s.charAt(0);
    }).join("");
  }

  function blank(found) {
    return found.replace(/[^]/g, "＿");
  }

  function joined(text) {
    return text.replace(/ /g, "");
  }

  /* Where a pattern stands in a text without its blanks: [[start, end], …]. */
  function rangesOf(pattern, text) {
    var ranges = [];
    text.replace(pattern, function (found) {
      var at = joined(text.slice(0, arguments[arguments.length - 2])).length;
      ranges.push([at, at + joined(found).length]);
      return found;
    });
    return ranges;
  }

  /* {id: the class where help is needed first, or ""; ranges: what says so in the folded query without its blanks}. */
  function find(query) {
    var found = { id: "", ranges: [] };
    if (!rules) return found;
    var text = spaced(search.text.fold(query));
    var isPinyin = !HAN.test(text) && /[a-z]{2}/.test(text);
    var grammar = isPinyin ? bySound = bySound || compiled(asSounds) : bySign = bySign || compiled(same);
    var read = isPinyin ? heard(text) : text;
    grammar.classes.some(function (each) {
      var left = grammar.guards.reduce(function (rest, guard) {
        return guard.classes.length && guard.classes.indexOf(each.id) < 0 ? rest : rest.replace(guard.pattern, blank);
      }, read);
      found.ranges = rangesOf(each.pattern, left);
      if (found.ranges.length) found.id = each.id;
      return found.id;
    });
    if (isPinyin && found.id) found.ranges = [[0, text.length]];
    found.alone = !!found.id && !!rules.screens[found.id][3];
    return found;
  }

  /* Shows the first screen of a class above the results, or none. */
  function show(place, id) {
    if (!place) return;
    place.setAttribute("data-urgent", id);
    Array.from(place.children).forEach(function (screen) { screen.hidden = screen.getAttribute("data-urgency") !== id; });
  }

  /* {title, number, address} of a class: what the box has room for. */
  function brief(id) {
    var row = rules.screens[id];
    return { title: row[0], number: row[1], address: row[2] };
  }

  search.take.urgency = function (grammar) { rules = grammar; };
  search.urgency = { find: find, show: show, brief: brief };
})();
