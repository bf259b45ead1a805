/* Published as sw.js by a site that is kept on no phone any more (offline_app: false): who has its worker from before is rid
   of it and of all that it put by. Without this file a browser would keep both for good. */
(function () {
  "use strict";
  var OURS = "fanzha " + self.registration.scope + " ";

  function forget() {
    return caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) { return name.indexOf(OURS) === 0 ? caches.delete(name) : null; }));
    }).then(function () { return self.registration.unregister(); });
  }

  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) { event.waitUntil(forget()); });
})();
