/* What a page can do with JavaScript: switch the view, copy a text for a chat group, read aloud, close the menu.
   Buttons that need JavaScript are `hidden` in the page and are shown here, so nothing dead is ever visible. */
(function () {
  "use strict";
  var view = window.fanzhaView;

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

  function say(button, words) {
    var label = button.querySelector("span") || button;
    var before = button.getAttribute("data-label") || label.textContent;
    button.setAttribute("data-label", before);
    label.textContent = words;
    setTimeout(function () { label.textContent = before; }, 2500);
  }

  /* The old way, for WeChat's browser and pages opened from a file, where the clipboard interface is missing. */
  function copyOldWay(text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.setAttribute("readonly", "");
    box.className = "fz-unseen";
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done;
  }

  function copy(event) {
    var button = event.currentTarget;
    var text = button.getAttribute("data-copy");
    function fallback() { say(button, copyOldWay(text) ? "已复制，去群里粘贴" : "没能复制"); }
    if (!navigator.clipboard) return fallback();
    navigator.clipboard.writeText(text).then(function () { say(button, "已复制，去群里粘贴"); }, fallback);
  }

  function stopSpeaking(button) {
    speechSynthesis.cancel();
    button.setAttribute("aria-pressed", "false");
    button.querySelector("span").textContent = "朗读";
  }

  function speak(event) {
    var button = event.currentTarget;
    if (button.getAttribute("aria-pressed") === "true") return stopSpeaking(button);
    var source = document.getElementById(button.getAttribute("data-speak"));
    var words = new SpeechSynthesisUtterance(source.innerText.replace(/\n+/g, "。"));
    words.lang = document.documentElement.lang || "zh-CN";
    words.rate = 0.9;
    words.onend = words.onerror = function () { stopSpeaking(button); };
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    button.setAttribute("aria-pressed", "true");
    button.querySelector("span").textContent = "停止朗读";
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
  offer("[data-speak]", "speechSynthesis" in window, speak);
  offer("[data-print]", "print" in window, function () { window.print(); });
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

  var menu = document.querySelector(".fz-menu");
  document.addEventListener("click", function (event) { if (menu && !menu.contains(event.target)) menu.open = false; });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
