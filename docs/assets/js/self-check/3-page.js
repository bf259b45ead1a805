/* The self-check, one question at a time. Questions and boxes stand in the page; which answer speaks how much for which
   tactic was worked out at build time from the explainers (hooks/fanzha/site/self_check.py) and stands in the data block. */
(function () {
  "use strict";
  var check = document.querySelector("[data-self-check]");
  if (!check) return;
  var own = window.fanzhaSelfCheck;
  var data = JSON.parse(check.querySelector("[data-self-check-data]").textContent);
  var questions = Array.from(check.querySelectorAll("[data-question]"));
  var result = check.querySelector("[data-result]");
  var unlike = check.querySelector("[data-unlike]"); // 都不太像: what to do anyway
  var intro = document.querySelectorAll("[data-check-lead], [data-check-help]"); // read once, then out of the way
  var title = document.querySelector("h1");
  var now = document.querySelector("[data-check-now]");
  var copy = document.querySelector("[data-check-tools] [data-copy]");
  var LAST = questions.length + 1; // steps: the questions, the result, and that none of it fits
  var MOST_REASONS = 4;
  var MOST_COPIED = /^zh/.test(document.documentElement.lang) ? 190 : 500; // characters; letters say less each
  var boxes = Array.from(check.querySelectorAll("[data-answer]")).map(function (row, at) {
    var question = row.closest("[data-question]");
    return {
      box: row.querySelector("input"), said: row.querySelector("[data-said] span").textContent, signs: data.answers[at],
      question: question.getAttribute("data-question"), enough: question.hasAttribute("data-enough"), none: row.hasAttribute("data-none"), urgent: row.hasAttribute("data-urgent"),
    };
  });
  var step = 0;

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function of(question) {
    return boxes.filter(function (each) { return each.question === question; });
  }

  function chosen() {
    var found = {};
    questions.forEach(function (section) {
      var id = section.getAttribute("data-question");
      found[id] = of(id).map(function (each, at) { return each.box.checked ? at : -1; }).filter(function (at) { return at >= 0; });
    });
    return found;
  }

  function tick(answers) {
    Object.keys(answers).forEach(function (id) {
      var row = of(id);
      answers[id].forEach(function (at) { if (row[at]) row[at].box.checked = true; });
    });
  }

  /* “上面都不是” goes with no other answer. */
  function ticked(event) {
    var at = boxes.map(function (each) { return each.box; }).indexOf(event.target);
    if (at < 0) return;
    if (boxes[at].box.checked) {
      of(boxes[at].question).forEach(function (each) {
        if (each !== boxes[at] && (each.none || boxes[at].none)) each.box.checked = false;
      });
    }
    own.address.correct(own.address.write(step, chosen()));
  }

  /* A step of the history: Back comes back from it. */
  function go(to) {
    location.hash = own.address.write(to, chosen());
    show(to, true);
  }

  function show(to, focused) {
    step = Math.min(to, LAST);
    questions.forEach(function (section, at) { section.hidden = at !== step; });
    intro.forEach(function (part) { part.hidden = step > 0; });
    title.classList.toggle("fz-check__title", step > 0);
    now.classList.toggle("fz-check__now--again", step > 0);
    result.hidden = step < questions.length;
    check.classList.toggle("fz-check--done", !result.hidden);
    if (!result.hidden) conclude();
    if (focused) (result.hidden ? questions[step] : result).querySelector("h2").focus();
  }

  function card(found) {
    var tactic = data.tactics[found.tactic];
    var item = element("li", "fz-check__card");
    var heading = element("h3");
    var link = element("a", "", tactic[0]);
    var advice = element("p", "fz-check__do");
    var reasons = element("ul", "fz-check__said");
    var others = element("ul", "fz-check__others");
    link.href = tactic[1];
    heading.append(element("span", "fz-chip fz-chip--bad", found.label), link);
    found.reasons.slice(0, MOST_REASONS).forEach(function (at) { reasons.appendChild(element("li", "", boxes[at].said)); });
    tactic[4].forEach(function (flag) { others.appendChild(element("li", "", flag)); });
    if (tactic[5]) link.lang = tactic[5];
    advice.append(element("b", "", "先这样做："), tactic[3]);
    item.append(heading);
    if (tactic[3]) item.append(advice); // in other languages there is none of what no page tells
    if (tactic[2]) item.append(element("p", "", tactic[2]));
    item.append(element("p", "fz-check__why", "您选的，和它对得上："), reasons);
    if (tactic[4].length) item.append(element("p", "fz-check__why", "再对照一下，有没有这些："), others);
    return item;
  }

  function verdict(answers, likely) {
    if (!answers.length) return "您还没有选。回到前面选一选，或者直接看下面的做法。";
    if (step === LAST || !likely.length) return "";
    return likely.length > 1 ? "像下面这几种骗局，点名称看讲解：" : "像下面这种骗局，点名称看讲解：";
  }

  function message(answers, likely) {
    var head = likely.length ? "我遇到一件事，像“" + data.tactics[likely[0].tactic][0] + "”。" : "我遇到一件拿不准的事。";
    var said = answers.filter(function (each) { return !each.none; }).map(function (each) { return each.said; }).join("；");
    var asked = check.getAttribute("data-address") + "\n拿不准拨打96110，已转账马上拨打110。";
    var room = Math.max(0, MOST_COPIED - head.length - "\n先不转账，帮我看看：".length - asked.length);
    return head + (said ? said.slice(0, room) + "。\n先不转账，帮我看看：" : "\n先不转账，帮我看看：") + asked;
  }

  function conclude() {
    var places = boxes.map(function (each, at) { return each.box.checked ? at : -1; }).filter(function (at) { return at >= 0; });
    var answers = places.map(function (at) { return boxes[at]; });
    var likely = step === LAST ? [] : own.conclude(boxes, places);
    var list = result.querySelector("[data-likely]");
    var said = result.querySelector("[data-verdict]");
    result.querySelector("[data-urgent-note]").hidden = !answers.some(function (each) { return each.urgent; });
    said.textContent = verdict(answers, likely);
    said.hidden = !said.textContent;
    list.textContent = "";
    likely.forEach(function (found) { list.appendChild(card(found)); });
    unlike.hidden = likely.length > 0 || !answers.length;
    result.querySelector("[data-none-fits]").hidden = !likely.length;
    copy.setAttribute("data-copy", message(answers, likely));
    copy.parentNode.hidden = !answers.length;
  }

  /* The answers stand in the page, and the address of an earlier step knows less of them: only the step is taken from it.
     The first address of the page has no step and means the first question. */
  window.addEventListener("hashchange", function () {
    var there = own.address.read(location.hash);
    if (!there && location.hash) return; // a link within the page
    if ((there ? there.step : 0) !== step) show(there ? there.step : 0, true);
    if (there) own.address.correct(own.address.write(step, chosen()));
  });
  check.addEventListener("change", ticked);
  check.addEventListener("click", function (event) {
    var button = event.target.closest("[data-go]");
    if (button) go(Number(button.getAttribute("data-go")));
  });

  check.querySelectorAll("table").forEach(function (table) { table.setAttribute("role", "presentation"); });
  copy.parentNode.hidden = true;
  check.classList.add("fz-check--asking");
  var start = own.address.read(location.hash);
  if (start) tick(start.chosen);
  else boxes.forEach(function (each) { each.box.checked = false; }); // some browsers tick again by themselves
  show(start ? start.step : 0, false);
  document.documentElement.classList.remove("later-step"); // boot.js: what it hid is hidden by now
})();
