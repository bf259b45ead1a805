/* 看看这条消息: judges a text as hooks/fanzha/checks/message_judge.py does; what it compares with
   was made at build time and stands in the page (hooks/fanzha/site/message.py). A test holds both to the same answers. */
(function () {
  "use strict";
  var place = document.querySelector("[data-message]");
  if (!place) return;
  var words = JSON.parse(place.querySelector("[data-message-words]").textContent);
  var shown = JSON.parse(place.querySelector("[data-message-shown]").textContent);
  var limits = words.limits;
  var plain = new Map();
  var is = {};
  var ends = { sentence: new RegExp("[" + words.texts.SENTENCE_END + "]"), clause: new RegExp("[" + words.texts.CLAUSE_END + "]") };
  var leftOut = new RegExp(words.texts.LEFT_OUT);
  var flags = words.flags.map(function (row, at) {
    return {
      at: at, id: row[0], kind: row[1], weight: row[2], find: row[3], list: row[5], tactics: row[6],
      pattern: row[4] && new RegExp(row[4].split("…").join(words.texts.BETWEEN), "g"), title: shown.flags[at][0], why: shown.flags[at][1],
    };
  });

  for (var pair = 0; pair < words.plain.length; pair += 2) plain.set(words.plain[pair], words.plain[pair + 1]);
  Object.keys(words.patterns).forEach(function (name) { is[name] = new RegExp(words.patterns[name]); });

  function listOf(find) {
    var flag = flags.find(function (each) { return each.find === find; });
    return flag ? flag.list : [];
  }

  function fold(char) {
    if (char.length > 1) return words.texts.UNREAD;
    var lower = char.normalize("NFKC").toLowerCase();
    return plain.get(lower) || lower;
  }

  function spansOf(pattern, text) {
    var spans = [];
    var match;
    pattern.lastIndex = 0;
    while ((match = pattern.exec(text))) spans.push([match.index, match.index + match[0].length]);
    return spans;
  }

  function own(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : ""; }

  function passesFor(word) {
    if (/^[0-9]*$/.test(word) || !/^[0-9lio|]{5,8}$/.test(word)) return false;
    var digits = word.replace(/[li|]/g, "1").replace(/o/g, "0");
    return Object.keys(shown.numbers).some(function (number) { return number.length > 4 && digits.endsWith(number); });
  }

  /* The host and every domain above it. */
  function above(host) {
    return host.split(".").map(function (_, at, labels) { return labels.slice(at).join("."); });
  }

  /* Whether a part of a host is a number of the registry that the state has. */
  function isOffice(part) { return Boolean(own(shown.numbers, part)) && is.OFFICE.test(part); }

  function strange(host, bare) {
    var parts = host.split(/[.-]/);
    var kinds = ["link-unknown"];
    function listed(find) { return function (name) { return listOf(find).indexOf(name) >= 0; }; }
    if (bare) kinds.push("link-bare");
    if (listed("link-ending")(parts[parts.length - 1])) kinds.push("link-ending");
    if (above(host).some(listed("link-short"))) kinds.push("link-short");
    if (parts.some(listed("link-fake")) || parts.some(isOffice) || parts.some(passesFor)) kinds.push("link-fake");
    return kinds;
  }

  /* Each takes what its pattern matched and what stands around it → {kinds, owner, length}, or null. */
  function mailbox(found, before) {
    if (is.BESIDE.test(before)) return null;
    var free = listOf("mailbox").indexOf(found.slice(found.indexOf("@") + 1)) >= 0;
    return { kinds: [free ? "mailbox" : "mailbox-other"], owner: "", length: found.length };
  }

  function link(found, before) {
    var address = found.replace(is.TRAIL, "");
    var rest = address.replace(is.SCHEME, "");
    var host = rest.split(/[/?#:]/)[0];
    var bare = /^[0-9.]+$/.test(host);
    if (rest === address && (bare || is.FILE_NAME.test(address))) return null;
    if (is.BESIDE.test(before)) return null;
    var registered = above(host).find(function (name) { return own(shown.sites, name); });
    return {
      kinds: registered ? ["link-official"] : strange(host, bare),
      owner: registered ? shown.sites[registered] : "", length: address.length,
    };
  }

  function number(found, before, after) {
    var digits = found.replace(/[ -]/g, "").replace(/^(?:\+|00)86/, "");
    function as(kind, owner) { return { kinds: [kind], owner: owner || "", length: found.length }; }
    if (is.BESIDE.test(before) || /^[a-z0-9_@]/.test(after)) return null;
    if (is.ABROAD.test(digits)) return as("number-abroad");
    if (is.NAMED.test(before)) return null;
    if (is.MOBILE.test(digits)) return as("number-mobile");
    if (is.CARD.test(digits)) return as("number-card");
    var called = is.CALLED.test(before);
    if (is.COUNTED.test(after)) return null;
    if (own(shown.numbers, digits) && (called || digits.length > 4)) return as("number-official", shown.numbers[digits]);
    var area = is.AREA.exec(digits);
    if (area && own(shown.numbers, area[1])) {
      return area[1] === "96110" ? as("number-official", shown.numbers[area[1]]) : as("number-fake");
    }
    return is.CALLABLE.test(digits) || (called && is.SHORT.test(digits)) ? as("number-unknown") : null;
  }

  function mixed(found, before, after) {
    if (/[a-z0-9]$/.test(before) || /^[a-z0-9]/.test(after) || !passesFor(found)) return null;
    return { kinds: ["number-fake"], owner: "", length: found.length };
  }

  /* chars: the text by characters; folded: what each is compared as. → contacts in order, with their places in chars */
  function contactsOf(chars, folded) {
    var left = folded.join("");
    var places = [];
    var contacts = [];
    folded.forEach(function (signs, at) { for (var i = 0; i < signs.length; i++) places.push(at); });
    [["MAILBOX", mailbox], ["LINK", link], ["NUMBER", number], ["MIXED", mixed]].forEach(function (kind) {
      spansOf(new RegExp(words.patterns[kind[0]], "g"), left).forEach(function (span) {
        var found = kind[1](left.slice(span[0], span[1]), left.slice(0, span[0]), left.slice(span[1]));
        if (!found) return;
        var end = span[0] + found.length;
        found.start = places[span[0]];
        found.end = places[end - 1] + 1;
        found.text = chars.slice(found.start, found.end).join("");
        contacts.push(found);
        left = left.slice(0, span[0]) + "\n".repeat(found.length) + left.slice(end);
      });
    });
    return contacts.sort(function (a, b) { return a.start - b.start; });
  }

  /* The folded text without addresses and without what is left out; at: the place of each of its units in chars. */
  function tightened(folded, contacts) {
    var text = "";
    var at = [];
    folded.forEach(function (signs, here) {
      var inLink = contacts.some(function (each) { return /^(link|mailbox)/.test(each.kinds[0]) && here >= each.start && here < each.end; });
      if (inLink) return;
      for (var i = 0; i < signs.length; i++) {
        if (leftOut.test(signs[i])) continue;
        text += signs[i];
        at.push(here);
      }
    });
    return { text: text, at: at };
  }

  function last(text, end) {
    var parts = text.split(end);
    return parts[parts.length - 1];
  }

  /* Whether a denial stands before the words in their clause, or a warning anywhere in their sentence. */
  function disowned(text, span) {
    var before = text.slice(0, span[0]);
    var sentence = last(before, ends.sentence) + text.slice(span[0], span[1]) + text.slice(span[1]).split(ends.sentence)[0];
    return flags.some(function (flag) {
      if (!flag.pattern || (flag.kind !== "denial" && flag.kind !== "warning")) return false;
      flag.pattern.lastIndex = 0;
      return flag.pattern.test(flag.kind === "denial" ? last(before, ends.clause) : sentence);
    });
  }

  function byWords(flag, tight) {
    if (!flag.pattern) return [];
    return spansOf(flag.pattern, tight.text).filter(function (span) {
      return flag.kind !== "flag" || !disowned(tight.text, span);
    }).map(function (span) { return [tight.at[span[0]], tight.at[span[1] - 1] + 1]; });
  }

  function byProgram(flag, contacts, chars) {
    if (flag.find === "no-contact") {
      var strangers = contacts.some(function (each) { return !each.owner && each.kinds[0] !== "number-unknown"; });
      return strangers || !chars.join("").trim() ? [] : [[0, 0]];
    }
    return contacts.filter(function (each) { return each.kinds.indexOf(flag.find) >= 0; }).map(function (each) {
      return [each.start, each.end];
    });
  }

  function pointsOf(found) {
    var firm = 0;
    var soft = 0;
    var calm = 0;
    found.forEach(function (each) {
      if (each.flag.kind === "calm") calm += each.flag.weight;
      if (each.flag.kind !== "flag") return;
      if (each.flag.weight >= limits.FIRM) firm += each.flag.weight;
      else soft += each.flag.weight;
    });
    return firm + Math.max(0, soft - calm);
  }

  /* Places of the likeliest tactics. */
  function tacticsOf(found) {
    var shares = {};
    found.forEach(function (each) {
      each.flag.tactics.forEach(function (tactic, at) {
        if (tactic >= 0) shares[tactic] = (shares[tactic] || 0) + each.flag.weight * Math.floor(limits.SHARES / (at + 1));
      });
    });
    var best = Object.keys(shares).map(Number).sort(function (a, b) { return shares[b] - shares[a] || a - b; });
    return best.slice(0, limits.MOST_TACTICS).filter(function (each) { return 2 * shares[each] >= shares[best[0]]; });
  }

  /* → {chars, level, points, found: [{flag, spans, quotes}], contacts, tactics} */
  function judge(text) {
    var chars = Array.from(text).slice(0, limits.LONGEST);
    var folded = chars.map(fold);
    var contacts = contactsOf(chars, folded);
    var tight = tightened(folded, contacts);
    var found = flags.map(function (flag) {
      var spans = flag.find ? byProgram(flag, contacts, chars) : byWords(flag, tight);
      var quotes = Array.from(new Set(spans.map(function (span) { return chars.slice(span[0], span[1]).join(""); })));
      return { flag: flag, spans: spans, quotes: quotes.slice(0, limits.MOST_QUOTES) };
    }).filter(function (each) { return each.spans.length; });
    var points = pointsOf(found);
    return {
      chars: chars, points: points, level: points >= limits.LIKELY ? 2 : points >= limits.UNSURE ? 1 : 0,
      found: found, contacts: contacts, tactics: tacticsOf(found),
    };
  }

  window.fanzhaMessage = { judge: judge, shown: shown, longest: limits.LONGEST };
})();
