/* What a query asks for beyond words of explainers: a page (help for who has paid, the hotlines), and how well anything here
   can answer it. Rows come from cases/_vocabulary/synonyms.yml: words, and patterns of what people say. */
(function () {
  "use strict";
  var search = window.fanzhaSearch;
  var text = search.text;

  var CLEAR = 5;      // so many characters of a lead's own say what is meant, whatever else is said
  var STORY = 8;      // what is told besides having paid, if it scores as much, is a story with a tactic of its own

  /* What is told of a scam shares several pairs with its explainer, small talk one by chance, which is worth the more the
     fewer explainers there are that say it. Measured on the queries of tests/search (chatter.yml for small talk). */
  var SURE = 9.5;     // so much from so many pairs answers a query,
  var SEVERAL = 3;
  var PLAIN = 12;     // or so much however it comes,
  var DENSE = 3;      // or so much for each telling character (黑户下款); less is a guess
  var THIN = 1.6;     // where the best has one pair, and less than SURE and than this for each character, nothing fits

  var GUESSES = 3;    // below the rules that hold for every scam

  var leads = []; // {say, entry, urgent, fit, patterns, unless, aside, heading}

  function words(list) {
    return list ? list.split(" ").map(text.fold) : [];
  }

  function take(core) {
    leads = (core.leads || []).map(function (row) {
      return {
        say: words(row[0]), entry: row[1] < 0 ? null : search.rank.entry(row[1]), urgent: !!row[2], fit: row[3],
        patterns: row[4] ? row[4].split("\n").map(function (source) { return new RegExp(source); }) : [],
        unless: words(row[5]), aside: words(row[6]), heading: row[7],
      };
    });
  }

  function has(query) {
    return function (word) { return query.indexOf(word) >= 0; };
  }

  /* Where a lead's patterns stand in the query: [[start, end], …]. */
  function matched(lead, query) {
    if (lead.unless.some(has(query))) return [];
    return lead.patterns.map(function (pattern) {
      var found = pattern.exec(query);
      return found ? [found.index, found.index + found[0].length] : null;
    }).filter(Boolean);
  }

  function without(said, query) {
    return said.reduce(function (left, word) { return left.split(word).join(" "); }, query);
  }

  function outside(ranges, query) {
    return query.split("").map(function (char, at) {
      return ranges.some(function (range) { return range[0] <= at && at < range[1]; }) ? " " : char;
    }).join("");
  }

  function longestFirst(a, b) {
    return b.length - a.length;
  }

  /* Whether the words that stand for a page, longest first, are what matters in a query: one of them is clear by itself,
     they leave next to nothing, or they weigh no less than what they leave. */
  function isAbout(said, query) {
    if (!said.length) return false;
    var left = text.strength(without(said, query));
    return said[0].length >= CLEAR || left < 2 || text.strength(query) - left >= left;
  }

  /* Where words stand in the query: [[start, end], …]. */
  function standing(words, query) {
    return words.filter(has(query)).map(function (word) {
      return [query.indexOf(word), query.indexOf(word) + word.length];
    });
  }

  /* Whether what a query says besides its patterns is no story that an explainer answers. */
  function isAll(ranges, aside, query) {
    if (!ranges.length) return false;
    var rest = outside(ranges.concat(standing(aside, query)), query);
    if (text.strength(rest) < 2) return true;
    var best = search.rank.rank(rest, query).filter(function (hit) { return hit.entry.isTactic; })[0];
    return !best || best.score < STORY;
  }

  /* The leads of a query: [{entry, fit, heading, isFirst}]; isFirst: 2 if its words, 1 if its patterns say all there is.
     What is urgent is said where urgency.js found it (alarm); what goes on right now is told in the words of a scam. */
  function led(query, alarm) {
    var found = leads.map(function (lead) {
      var urgent = lead.urgent && alarm.id !== "now" ? alarm.ranges : [];
      return { lead: lead, said: lead.say.filter(has(query)), matched: urgent.concat(matched(lead, query)) };
    }).filter(function (each) { return each.said.length || each.matched.length; });
    return found.map(function (each) {
      var same = found.filter(function (other) { return other.lead.entry === each.lead.entry; });
      var said = [].concat.apply([], same.map(function (other) { return other.said; })).sort(longestFirst);
      var ranges = [].concat.apply([], same.map(function (other) { return other.matched; }));
      var lead = each.lead;
      return {
        entry: lead.entry, fit: lead.fit, heading: lead.heading,
        isFirst: !lead.entry ? 0 : isAbout(said, query) ? 2 : isAll(ranges, said.concat(lead.aside), query) ? 1 : 0,
      };
    });
  }

  function isSure(hit, dense) {
    return hit.score >= SURE && hit.pairs >= SEVERAL || hit.score >= PLAIN || dense >= DENSE;
  }

  /* How well the best entry fits: "" well, "weak", "none", or "unknown": a scam that is explained nowhere here. */
  function fitOf(query, found, ways) {
    var told = ways.map(function (way) { return way.fit; });
    if (told.indexOf("weak") >= 0) return "unknown";
    if (!found.length) return "none";
    var dense = found[0].score / Math.max(1, text.strength(query));
    if (told.indexOf("none") >= 0 && !isSure(found[0], dense)) return "none";
    if (!/[\u3400-\u9fff]/.test(query)) return "";
    if (query.length === 1) return "weak";
    if (found[0].score < SURE && found[0].pairs < 2 && dense < THIN) return "none";
    return isSure(found[0], dense) ? "" : "weak";
  }

  /* What answers a query: {hits: [{entry, score, heading}], best first; urgent: the class of urgency.js whose screen comes
     before all, or ""; alone: whether nothing else belongs below it; fit}. */
  function answer(query) {
    var folded = text.fold(query).replace(/\s/g, "");
    var alarm = search.urgency.find(query);
    var foreign = search.foreign ? search.foreign.rank(query) : null; // not read as pinyin, so nothing urgent is heard in it
    if (foreign) return { hits: foreign, urgent: "", fit: foreign.length ? "" : "none", isForeign: true };
    if (alarm.alone) return { hits: [], urgent: alarm.id, alone: true, fit: "" };
    var ways = led(folded, alarm);
    var found = search.rank.rank(query);
    var first = ways.filter(function (way) { return way.isFirst; }).sort(function (a, b) { return b.isFirst - a.isFirst; })[0];
    var fit = fitOf(folded, found, ways);
    var fitting = fit === "" ? found : fit === "weak" ? found.slice(0, GUESSES) : [];
    if (!first) return { hits: fitting, urgent: alarm.id, fit: fit };
    var others = found.filter(function (hit) { return hit.entry !== first.entry; });
    return { hits: [{ entry: first.entry, score: Infinity, heading: first.heading }].concat(others), urgent: alarm.id, fit: first.fit };
  }

  search.lead = { take: take, answer: answer };
})();
