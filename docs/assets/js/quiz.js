/* The quiz, one scenario at a time. Everything it shows stands in the page already (hooks/fanzha/site/templates/quiz.md);
   without this script, or with ?all in the address, the page is the plain list of questions. Nothing is stored or sent. */
(function () {
  "use strict";
  var quiz = document.querySelector("[data-quiz]");
  if (!quiz || /[?&]all\b/.test(location.search)) return;
  var sections = Array.from(quiz.querySelectorAll("[data-question]"));
  var end = quiz.querySelector("[data-quiz-end]");
  var plain = sections.map(function (section) { return section.innerHTML; });
  var round = [];
  var missed = [];

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function shuffled(list) {
    var left = list.slice();
    for (var at = left.length - 1; at > 0; at -= 1) {
      var other = Math.floor(Math.random() * (at + 1));
      var kept = left[at];
      left[at] = left[other];
      left[other] = kept;
    }
    return left;
  }

  /* A mixed round takes one question a tactic first, so that ten questions are not ten times the same story. */
  function drawn(count) {
    var seen = {};
    var first = [];
    var rest = [];
    shuffled(sections).forEach(function (section) {
      var tactic = section.getAttribute("data-tactic");
      (seen[tactic] ? rest : first).push(section);
      seen[tactic] = true;
    });
    return first.concat(rest).slice(0, count);
  }

  function begin() {
    var count = Number(quiz.getAttribute("data-draw"));
    sections.forEach(function (section, at) {
      section.innerHTML = plain[at];
      section.hidden = true;
    });
    round = count ? drawn(count) : sections;
    missed = [];
    end.hidden = true;
    round.forEach(prepare);
    round[0].hidden = false;
  }

  function prepare(section, at) {
    section.querySelector("h2").textContent = "第 " + (at + 1) + " 题，共 " + round.length + " 题";
    section.querySelector("details").hidden = true;
    section.querySelectorAll(".fz-options li").forEach(function (item, choice) {
      var button = element("button", "fz-option");
      button.type = "button";
      while (item.firstChild) button.appendChild(item.firstChild);
      button.addEventListener("click", function () { answer(section, at, choice); });
      item.appendChild(button);
    });
  }

  /* The options become a list of reasons; the verdict takes the focus, so that it is read out at once. */
  function answer(section, at, chosen) {
    var reasons = section.querySelectorAll("[data-why]");
    var items = section.querySelectorAll(".fz-options li");
    var right = items[chosen].hasAttribute("data-right");
    if (!right) missed.push(section);
    items.forEach(function (item, choice) {
      var good = item.hasAttribute("data-right");
      item.className = (good ? "fz-option--right" : "fz-option--wrong") + (choice === chosen ? " fz-option--chosen" : "");
      item.replaceChildren.apply(item, Array.from(item.firstChild.childNodes));
      var why = element("small", "", reasons[choice].textContent);
      why.insertBefore(element("em", "", (choice === chosen ? "您选的，" : "") + (good ? "对。" : "不对。")), why.firstChild);
      item.appendChild(why);
    });
    var verdict = element("p", "fz-question__verdict", right ? "答对了。" : "没选对，看看道理。");
    verdict.tabIndex = -1;
    section.insertBefore(verdict, section.querySelector(".fz-options"));
    section.appendChild(nextButton(at));
    verdict.focus();
  }

  /* Every question begins at the same place of the screen, below the masthead. */
  function reach(heading) {
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  function nextButton(at) {
    var last = at === round.length - 1;
    var button = element("button", "fz-button", last ? "看结果" : "下一题");
    button.type = "button";
    button.addEventListener("click", function () {
      round[at].hidden = true;
      if (last) return finish();
      round[at + 1].hidden = false;
      reach(round[at + 1].querySelector("h2"));
    });
    return button;
  }

  function words(right) {
    var left = round.length - right;
    if (!left) return "全部答对。请把这些道理讲给家里人听，比自己知道更有用。";
    if (right * 3 >= round.length * 2) return "大部分看出来了，还有 " + left + " 题没看出来。看一眼讲解：";
    if (right) return "看出了 " + right + " 题，还有 " + left + " 题没看出来。这些话真遇到时很难分辨，先看讲解，再做一次：";
    return "这一次都没看出来，不要紧，这些话编得很像真的。先看讲解，再做一次：";
  }

  function explainers(list) {
    var links = {};
    list.forEach(function (section) { links[section.getAttribute("data-href")] = section.getAttribute("data-tactic"); });
    return Object.keys(links).map(function (href) {
      var item = element("li");
      var link = element("a", "", "看讲解：" + links[href]);
      link.href = href;
      item.appendChild(link);
      return item;
    });
  }

  function finish() {
    var right = round.length - missed.length;
    var score = round.length + " 题，答对 " + right + " 题";
    var list = end.querySelector("[data-quiz-links]");
    end.querySelector("[data-quiz-score]").textContent = score;
    end.querySelector("[data-quiz-words]").textContent = words(right);
    list.replaceChildren.apply(list, explainers(missed));
    list.hidden = !missed.length;
    end.querySelector("[data-copy]").setAttribute("data-copy", "我做了“" + quiz.getAttribute("data-name") + "”，" + score +
      "。您也来试试：\n" + quiz.getAttribute("data-address") + "\n已转账先拨打110，拿不准拨打96110。");
    end.hidden = false;
    reach(end.querySelector("[data-quiz-score]"));
  }

  end.querySelector("[data-quiz-again]").addEventListener("click", function () {
    begin();
    reach(round[0].querySelector("h2"));
  });
  document.querySelector("[data-quiz-all]").hidden = false;
  quiz.classList.add("fz-quiz--playing");
  begin();
})();
