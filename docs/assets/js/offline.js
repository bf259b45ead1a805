/* 存到手机里: how large all texts are, said before anything is fetched; kept at a touch, and given up at another. */
(function () {
  "use strict";
  var box = document.querySelector("[data-offline]");
  var named = document.querySelector("link[data-worker]");
  var able = named && "serviceWorker" in navigator && "caches" in window && "DecompressionStream" in window;
  if (!box || !able) return;
  var say = box.querySelector("[data-offline-state]");
  var keep = box.querySelector("[data-offline-keep]");
  var forget = box.querySelector("[data-offline-forget]");
  var size = "";

  function ask(what) {
    return navigator.serviceWorker.ready.then(function (registration) {
      return new Promise(function (answered) {
        var channel = new MessageChannel();
        channel.port1.onmessage = function (event) { answered(event.data); };
        registration.active.postMessage(what, [channel.port2]);
      });
    });
  }

  function show(kept, said) {
    keep.hidden = kept || !size;
    forget.hidden = !kept;
    say.textContent = said || (kept ? box.getAttribute("data-kept") : size ? "" : box.getAttribute("data-no-network"));
    box.hidden = false;
  }

  function run(what, during, wrong) {
    keep.disabled = forget.disabled = true;
    say.textContent = during;
    return ask(what).then(function (answer) {
      keep.disabled = forget.disabled = false;
      if (answer.failed) show(what === "forget", wrong);
      else show(answer.kept);
    });
  }

  keep.addEventListener("click", function () {
    run("keep", box.getAttribute("data-keeping"), box.getAttribute("data-not-kept")).then(function () {
      (keep.hidden ? forget : keep).focus();
    });
  });
  forget.addEventListener("click", function () {
    run("forget", "", box.getAttribute("data-not-forgotten")).then(function () { (keep.hidden ? forget : keep).focus(); });
  });

  /* The figure is fetched anew: a kept one would be that of an older edition. */
  fetch(new URL("offline/edition.json", new URL(named.getAttribute("data-worker"), location.href)), { cache: "no-store" })
    .then(function (answer) { return answer.json(); })
    .then(function (edition) {
      size = (edition.bytes / 1e6).toFixed(1) + "\u00a0MB";
      keep.textContent = keep.textContent.replace(/N\sMB/, size);
    }, function () { /* no network: what is kept can still be shown and given up */ })
    .then(function () { return ask("state"); })
    .then(function (answer) {
      document.querySelector("[data-offline-unable]").hidden = true;
      show(answer.kept);
    });
})();
