/* What a page can do with JavaScript: switch the view, copy a text for a chat group, read aloud, close the menu.
   Buttons that need JavaScript are `hidden` in the page and are shown here, so nothing dead is ever visible. */
(function () {
  "use strict";
  var view = window.fanzhaView;
  var inWechat = document.documentElement.getAttribute("data-in") === "wechat";

  function showView(button) {
    var name = button.getAttribute("data-view");
    var on = view.current(name) === view.choices[name].values[1];
    button.setAttribute("aria-pressed", String(on));
  }

  function switchView(event) {
    var button = event.currentTarget;
    var name = button.getAttribute("data-view");
    var values = view.choices[name].values;
    event.preventDefault();
    view.choose(name, view.current(name) === values[1] ? values[0] : values[1]);
    document.querySelectorAll("[data-view]").forEach(showView);
  }

  /* What a screen reader is told without moving its reader. It must be in the page before anything is said in it. */
  var announced = document.createElement("p");
  announced.className = "fz-unseen";
  announced.setAttribute("role", "status");
  document.body.appendChild(announced);

  function say(button, words) {
    var label = button.querySelector("span") || button;
    var before = button.getAttribute("data-label") || label.textContent;
    button.setAttribute("data-label", before);
    announced.textContent = label.textContent = words;
    setTimeout(function () {
      label.textContent = before;
      announced.textContent = "";
    }, 2500);
  }

  /* The old way, for WeChat's browser and pages opened from a file, where the clipboard interface is missing. */
  function copyOldWay(text) {
    var box = document.createElement("textarea");
    var focused = document.activeElement;
    box.value = text;
    box.setAttribute("readonly", "");
    box.className = "fz-unseen";
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    if (focused) focused.focus();
    return done;
  }

  function copy(event) {
    var button = event.currentTarget;
    var text = button.getAttribute("data-copy");
    var done = button.getAttribute("data-copied") || "已复制，去群里粘贴";
    function fallback() { say(button, copyOldWay(text) ? done : "没能复制"); }
    if (!navigator.clipboard) return fallback();
    navigator.clipboard.writeText(text).then(function () { say(button, done); }, fallback);
  }

  /* Browsers tell their voices late, and some none at all although they can speak: only a list without Chinese is a no.
     WeChat's has the interface and no voice on many phones: there only a Chinese one is a yes. */
  var spoken = document.documentElement.lang === "zh-Hant" ? "zh-TW" : "zh-CN";

  var reading = 0;

  function voices() {
    var all = speechSynthesis.getVoices();
    var chinese = all.filter(function (voice) { return /^(zh|cmn)([-_]|$)/i.test(voice.lang); });
    var own = chinese.filter(function (voice) { return voice.lang.replace("_", "-").slice(0, 5) === spoken; });
    return { best: own[0] || chinese[0] || null, none: all.length > 0 && !chinese.length };
  }

  function showSpeaking(button, on) {
    button.setAttribute("aria-pressed", String(on));
    button.querySelector("span").textContent = on ? "停止朗读" : "朗读";
  }

  /* A sentence at a time: some browsers break off after a quarter of a minute. Telephone numbers digit by digit. */
  function sentences(source) {
    var numbers = Array.from(source.querySelectorAll("a[href^='tel:']")).map(function (link) {
      return link.getAttribute("href").slice(4);
    });
    var parts = Array.from(source.children).filter(function (part) { return part.tagName !== "FIGURE"; }); // seen, not said
    var text = parts.map(function (part) { return part.innerText; }).join("\n").replace(/\n+/g, "。").replace(/\d+/g, function (digits) {
      return numbers.indexOf(digits) >= 0 ? digits.split("").join(" ") : digits;
    });
    return text.split(/[。！？；]+/).filter(function (part) { return part.trim(); });
  }

  function speak(event) {
    var button = event.currentTarget;
    var on = button.getAttribute("aria-pressed") === "true";
    var voice = voices().best;
    var mine = ++reading;
    var parts = sentences(document.getElementById(button.getAttribute("data-speak")));
    speechSynthesis.cancel();
    document.querySelectorAll("[data-speak][aria-pressed='true']").forEach(function (other) { showSpeaking(other, false); });
    showSpeaking(button, !on);
    if (on) return;
    parts.forEach(function (part, at) {
      var words = new SpeechSynthesisUtterance(part);
      words.lang = voice ? voice.lang : spoken;
      if (voice) words.voice = voice;
      words.rate = 0.9;
      words.onerror = function () { if (mine === reading) showSpeaking(button, false); };
      if (at === parts.length - 1) words.onend = words.onerror;
      speechSynthesis.speak(words);
    });
  }

  function offerSpeaking() {
    document.querySelectorAll("[data-speak]").forEach(function (button) { button.hidden = inWechat ? !voices().best : voices().none; });
  }

  /* What is wider than the screen scrolls by itself: then a keyboard must reach it, and it needs a name. */
  function heading(part) {
    var before = Array.from(document.querySelectorAll("h1, h2, h3")).filter(function (each) {
      return each.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    return before.length ? before[before.length - 1].textContent.trim() : "";
  }

  function reach(part) {
    if (part.scrollWidth <= part.clientWidth + 1) return part.removeAttribute("tabindex");
    part.tabIndex = 0;
    if (!part.hasAttribute("aria-label")) part.setAttribute("aria-label", heading(part));
  }

  function offer(selector, possible, run) {
    if (!possible) return;
    document.querySelectorAll(selector).forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", run);
    });
  }

  document.querySelectorAll("[data-view]").forEach(function (button) {
    showView(button);
    button.addEventListener("click", switchView);
    button.addEventListener("keydown", function (event) { if (event.key === " ") switchView(event); });
  });
  offer("[data-copy]", true, copy);
  if ("speechSynthesis" in window && "SpeechSynthesisUtterance" in window) {
    offer("[data-speak]", true, speak);
    offerSpeaking();
    speechSynthesis.onvoiceschanged = offerSpeaking;
  }
  offer("[data-print]", "print" in window && !inWechat, function () { window.print(); });
  window.addEventListener("pagehide", function () { if ("speechSynthesis" in window) speechSynthesis.cancel(); });

  /* Kinds of printed matter: all open where there is room, on a phone the one that the address names. */
  function openFolds() {
    var asked = document.getElementById(location.hash.slice(1));
    if (asked && asked.tagName === "DETAILS") asked.open = true;
  }
  if (matchMedia("(min-width: 60em)").matches) {
    document.querySelectorAll(".fz-kind").forEach(function (kind) { kind.open = true; });
  }
  openFolds();
  window.addEventListener("hashchange", openFolds);

  /* Paper cannot be touched: what is folded is printed open, and folded again. */
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details:not([open]):not(.fz-menu):not(.fz-question__answer)"));
    folded.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (each) { each.open = false; });
  });

  if ("ResizeObserver" in window) {
    var watch = new ResizeObserver(function (seen) { seen.forEach(function (each) { reach(each.target); }); });
    document.querySelectorAll(".md-content table, .fz-figure__drawing").forEach(function (part) { watch.observe(part); });
  }

  var menu = document.querySelector(".fz-menu");
  /* Who leaves the menu by keyboard must not walk on behind it. */
  if (menu) menu.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", function (event) { if (menu && !menu.contains(event.target)) menu.open = false; });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
