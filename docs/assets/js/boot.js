/* Runs in the head, before anything is drawn: sets how the page looks (large text, contrast, dark) from the address,
   then from what this browser remembers. Nothing is sent anywhere; without storage the choice lasts for one page. */
(function () {
  "use strict";
  var root = document.documentElement;
  var CHOICES = {
    size: { values: ["normal", "large"], query: "view" },
    contrast: { values: ["normal", "more"], query: "contrast" },
    scheme: { values: ["light", "dark"], query: "scheme" },
  };

  function stored(name, value) {
    try {
      if (value === undefined) return localStorage.getItem("fanzha." + name);
      localStorage.setItem("fanzha." + name, value);
    } catch (error) { /* private mode or file://: the page works, the choice is not kept */ }
    return null;
  }

  function preferred(name) {
    if (name === "scheme") return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    if (name === "contrast") return matchMedia("(prefers-contrast: more)").matches ? "more" : "normal";
    return "normal";
  }

  function current(name) {
    return root.getAttribute("data-" + name);
  }

  function choose(name, value) {
    root.setAttribute("data-" + name, value);
    stored(name, value);
  }

  function start(name) {
    var choice = CHOICES[name];
    var asked = new RegExp("[?&]" + choice.query + "=(\\w+)").exec(location.search);
    if (asked && choice.values.indexOf(asked[1]) >= 0) return choose(name, asked[1]);
    var kept = stored(name);
    root.setAttribute("data-" + name, choice.values.indexOf(kept) >= 0 ? kept : preferred(name));
  }

  /* A shared search is sure to need these: asked for now, they come beside the style sheet and not after search.js. */
  function preload(name) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = (name === "engine" || /^zh/.test(root.lang) ? "../" : "../../") + "assets/search/" + name + ".js";
    document.head.appendChild(link);
  }

  if (/\/search\/$/.test(location.pathname) && /[?&]q=[^&]/.test(location.search)) ["engine", "core"].forEach(preload);

  root.className = root.className.replace("no-js", "js");
  /* The self-check loaded anew at a later step: its first question must not be seen for a moment. */
  if (/^#step-([2-9]|\d\d)/.test(location.hash)) root.className += " later-step";
  /* WeChat's own browser neither prints nor saves files: 58-wechat.css hides what does nothing there. */
  if (/MicroMessenger/i.test(navigator.userAgent)) root.setAttribute("data-in", "wechat");
  Object.keys(CHOICES).forEach(start);

  window.fanzhaView = { choices: CHOICES, current: current, choose: choose };
  /* Scripts written for Material subscribe to document$; here every page is loaded whole, so it fires once. */
  window.document$ = {
    subscribe: function (run) {
      if (document.readyState !== "loading") run(document);
      else document.addEventListener("DOMContentLoaded", function () { run(document); });
    },
  };
})();
