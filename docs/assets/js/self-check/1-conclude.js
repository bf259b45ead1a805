/* The self-check: which tactics the chosen answers speak for. Only sums: nothing here knows the page.
   A reason is an answer that was chosen and that speaks for the tactic, never more. */
(function () {
  "use strict";
  var MOST_SHOWN = 3;
  var WORTH_SHOWING = 0.45; // of the strongest tactic's weight
  var LEAST_AGREEING = 2; // questions: one alone, such as the channel, would name anything
  var RARE = 3; // tactics: a deed that no more than these have names them alone
  var LEVELS = ["有一点像", "比较像", "很像"]; // in words, not in per cent: answers are compared, nothing is measured

  /* For each tactic that a chosen answer speaks for: what that weighs by question, and the answers. */
  function sums(answers, chosen) {
    var found = {};
    chosen.forEach(function (at) {
      var answer = answers[at];
      var fits = Object.keys(answer.signs);
      fits.forEach(function (tactic) {
        var sum = found[tactic] || (found[tactic] = { tactic: tactic, questions: {}, deed: false, rare: false, reasons: [] });
        (sum.questions[answer.question] = sum.questions[answer.question] || []).push(answer.signs[tactic]);
        sum.deed = sum.deed || answer.enough; // who somebody says to be, and the channel, are nothing done
        sum.rare = sum.rare || (answer.enough && fits.length <= RARE);
        sum.reasons.push({ answer: at, weight: answer.signs[tactic] });
      });
    });
    return Object.keys(found).map(function (key) { return found[key]; });
  }

  /* The best answer to a question, and half of what others to it add: many ticks are no stronger than many answers. */
  function worth(weights) {
    var best = Math.max.apply(null, weights);
    return best + weights.reduce(function (whole, each) { return whole + each; }, -best) / 2;
  }

  /* Questions with an answer that says something: “说不清” says nothing, “都不是” speaks against all. */
  function asked(answers, chosen) {
    var questions = {};
    chosen.forEach(function (at) {
      if (answers[at].none || Object.keys(answers[at].signs).length) questions[answers[at].question] = true;
    });
    return Object.keys(questions).length;
  }

  function judged(sum, said) {
    var questions = Object.keys(sum.questions);
    var against = said - questions.length;
    var weight = questions.reduce(function (whole, question) { return whole + worth(sum.questions[question]); }, 0);
    var least = sum.rare ? 1 : LEAST_AGREEING;
    var level = !sum.deed || questions.length < least || against >= questions.length ? -1
      : questions.length <= LEAST_AGREEING ? 0 : against ? 1 : 2;
    sum.reasons.sort(function (a, b) { return b.weight - a.weight || a.answer - b.answer; });
    return {
      tactic: sum.tactic, level: level, label: LEVELS[level], weight: weight,
      reasons: sum.reasons.map(function (reason) { return reason.answer; }),
    };
  }

  /* answers: all of the page in order, each { question, none, enough, signs: { tactic: weight } }; chosen: places in it.
     → at most three tactics, the likeliest first: { tactic, level, label, weight, reasons: places in answers }. None if
     not more of what was said fits a tactic than does not. */
  function conclude(answers, chosen) {
    var said = asked(answers, chosen);
    var fitting = sums(answers, chosen).map(function (sum) { return judged(sum, said); }).filter(function (each) {
      return each.level >= 0;
    });
    fitting.sort(function (a, b) { return b.level - a.level || b.weight - a.weight || (a.tactic < b.tactic ? -1 : 1); });
    return fitting.filter(function (each) { return each.weight >= fitting[0].weight * WORTH_SHOWING; }).slice(0, MOST_SHOWN);
  }

  window.fanzhaSelfCheck = { conclude: conclude };
})();
