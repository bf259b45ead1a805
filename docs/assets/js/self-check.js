/* The self-check, one question at a time. Questions stand in the page; which answer speaks how much for which tactic,
   and why, was worked out at build time from the explainers (hooks/fanzha/site/self_check.py) and stands in the data block.
   Nothing is stored or sent. */
(function () {
  "use strict";
  var check = document.querySelector("[data-self-check]");
  if (!check) return;
  var data = JSON.parse(check.querySelector("[data-self-check-data]").textContent);
  var questions = Array.from(check.querySelectorAll("[data-question]"));
  var intro = document.querySelectorAll("[data-check-lead], [data-check-help]"); // read once, then out of the way
  var title = document.querySelector("h1");
  var now = document.querySelector("[data-check-now]");
  var result = check.querySelector("[data-result]");
  var copy = document.querySelector("[data-check-tools] [data-copy]");
  var MOST_SHOWN = 3;
  var MOST_REASONS = 4;
  var WORTH_SHOWING = 0.45; // of the strongest tactic's weight
  var LEAST_STEPS = 2; // questions whose answers agree: one alone, such as the channel, would name anything
  var boxes = [];

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function button(name, text, run) {
    var made = element("button", name, text);
    made.type = "button";
    made.addEventListener("click", run);
    return made;
  }

  /* A question's table becomes a group of boxes to tick; the table stays for paper. */
  function makeForm(section, at) {
    var heading = section.querySelector("h2");
    var said = heading.textContent;
    var group = element("div", "fz-check__group");
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", heading.id);
    heading.tabIndex = -1;
    heading.textContent = "";
    heading.append(element("small", "", "第 " + (at + 1) + " 步，共 " + questions.length + " 步 · 可以选几个"), said);
    section.querySelectorAll("[data-answer]").forEach(function (item) {
      var label = element("label", "fz-tick");
      var box = element("input");
      box.type = "checkbox";
      label.append(box, element("span", "", item.querySelector("[data-said]").textContent));
      boxes.push({ box: box, question: at, said: label.textContent, urgent: item.hasAttribute("data-urgent") });
      group.appendChild(label);
    });
    section.insertBefore(group, section.querySelector("table"));
    section.appendChild(buttons(at));
    section.hidden = at > 0;
  }

  function buttons(at) {
    var row = element("p", "fz-check__buttons");
    var last = at === questions.length - 1;
    row.appendChild(button("fz-button", last ? "看结果" : "下一步", function () { show(at + 1); }));
    if (at > 0) row.appendChild(button("fz-button fz-button--quiet", "上一步", function () { show(at - 1); }));
    return row;
  }

  /* step: the number of a question, or of the result behind the last one. */
  function show(step) {
    questions.forEach(function (section, at) { section.hidden = at !== step; });
    intro.forEach(function (part) { part.hidden = step > 0; });
    title.classList.toggle("fz-check__title", step > 0);
    now.classList.toggle("fz-check__now--again", step > 0);
    result.hidden = step < questions.length;
    check.classList.toggle("fz-check--done", !result.hidden);
    if (!result.hidden) conclude();
    (result.hidden ? questions[step] : result).querySelector("h2").focus();
  }

  function ticked() {
    return boxes.map(function (each, at) {
      return { said: each.said, question: each.question, urgent: each.urgent, signs: data.answers[at], on: each.box.checked };
    }).filter(function (each) { return each.on; });
  }

  /* Adds up what the ticked answers say; strongest tactics first. */
  function weighed(answers) {
    var sums = {};
    answers.forEach(function (answer) {
      answer.signs.forEach(function (sign) {
        var sum = sums[sign[0]] || (sums[sign[0]] = { tactic: data.tactics[sign[0]], weight: 0, steps: {}, reasons: [] });
        sum.weight += sign[1];
        sum.steps[answer.question] = true;
        sum.reasons.push({ weight: sign[1], said: answer.said, reason: sign[2] });
      });
    });
    var all = Object.keys(sums).map(function (key) { return sums[key]; });
    all = all.filter(function (each) { return Object.keys(each.steps).length >= LEAST_STEPS; });
    all.sort(function (a, b) { return b.weight - a.weight; });
    return all.filter(function (each) { return each.weight >= all[0].weight * WORTH_SHOWING; }).slice(0, MOST_SHOWN);
  }

  /* In words, not in per cent: it is a comparison of words, not a measurement. */
  function likeness(found, strongest) {
    var level = Object.keys(found.steps).length - (found.weight < strongest * 0.7 ? 1 : 0);
    return level >= 3 ? "很像" : level === 2 ? "比较像" : "有一点像";
  }

  /* The strongest reasons, the same sentence only once. */
  function bestReasons(found) {
    var seen = {};
    found.reasons.sort(function (a, b) { return b.weight - a.weight; });
    return found.reasons.filter(function (each) {
      var fresh = !seen[each.reason];
      seen[each.reason] = true;
      return fresh;
    }).slice(0, MOST_REASONS);
  }

  function card(found, at, all) {
    var item = element("li", "fz-check__card");
    var heading = element("h3");
    var link = element("a", "", found.tactic[0]);
    var advice = element("p", "fz-check__do");
    var reasons = element("ul");
    link.href = found.tactic[1];
    heading.append(element("span", "fz-chip fz-chip--bad", likeness(found, all[0].weight)), link);
    bestReasons(found).forEach(function (each) {
      var reason = element("li", "", "您选了“" + each.said + "”。");
      reason.appendChild(element("b", "", each.reason));
      reasons.appendChild(reason);
    });
    advice.append(element("b", "", "先这样做："), found.tactic[3].join("；") + "。");
    item.append(heading, advice, element("p", "", found.tactic[2]), element("p", "fz-check__why", "为什么说像"), reasons);
    return item;
  }

  function verdict(answers, likely) {
    if (!answers.length) return "您还没有选。回到前面选一选，或者直接看下面的做法。";
    if (!likely.length) return "还看不出来，但这不等于安全。先照下面做：不转账，问一问家里人，拿不准拨打 96110。";
    return likely.length > 1 ? "像下面这几种骗局，点名称看讲解：" : "像下面这种骗局，点名称看讲解：";
  }

  function message(answers, likely) {
    var head = likely.length ? "我遇到一件事，像“" + likely[0].tactic[0] + "”。" : "我遇到一件拿不准的事。";
    var said = answers.map(function (each) { return each.said; }).join("；");
    var tail = "\n先不转账，帮我看看：" + check.getAttribute("data-address") + "\n拿不准拨打96110，已转账马上拨打110。";
    return head + (said ? said.slice(0, 190 - head.length - tail.length) + "。" : "") + tail;
  }

  function conclude() {
    var answers = ticked();
    var likely = weighed(answers);
    var list = result.querySelector("[data-likely]");
    result.querySelector("[data-urgent-note]").hidden = !answers.some(function (each) { return each.urgent; });
    result.querySelector("[data-verdict]").textContent = verdict(answers, likely);
    list.replaceChildren.apply(list, likely.map(card));
    copy.setAttribute("data-copy", message(answers, likely));
    copy.parentNode.hidden = !answers.length;
  }

  questions.forEach(makeForm);
  result.appendChild(button("fz-button fz-button--quiet", "改一改答案", function () { show(0); }));
  copy.parentNode.hidden = true;
  check.classList.add("fz-check--asking");
})();
