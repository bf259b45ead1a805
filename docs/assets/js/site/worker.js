/* Once a page has come, the browser is told of the worker that puts help and hotlines by (docs/assets/js/app/worker.js).
   A copy on a disk and a preview name none. */
(function () {
  "use strict";
  var named = document.querySelector("link[data-worker]");
  if (!named || !("serviceWorker" in navigator) || location.protocol === "file:") return;
  window.addEventListener("load", function () {
    navigator.serviceWorker.register(named.getAttribute("data-worker")).catch(function () { /* the site works without */ });
  });
})();
