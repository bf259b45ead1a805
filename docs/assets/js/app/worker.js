/* The service worker: what this site has put by on the phone, and when it is shown. It is published at the site's root as
   sw.js, behind a line that names its edition: { version, core: { address: SHA-256 } }.

   The core (help, hotlines and what they need) comes with the worker; all texts come in one file, when somebody asked for
   them once. Either stands in the cache of one edition whole, or the edition before stays. The network is asked first, so
   that nobody online is shown an old number; what is put by answers where there is none, or where it takes too long. */
(function () {
  "use strict";
  var edition = self.fanzhaEdition;
  var scope = self.registration.scope;
  var OURS = "fanzha " + scope + " "; // two sites may share one origin
  var CACHE = OURS + edition.version;
  var ALL = "offline/all.bin";
  var PATIENCE = 4000; // ms for the network, where there is something to show instead
  var TYPES = { css: "text/css", html: "text/html", js: "text/javascript", svg: "image/svg+xml" };

  function at(path) { return new URL(path, scope).href; }

  var MARK = at("offline/kept"); // stands in a cache with all texts; no such file is published

  function answer(path, text) {
    var ending = /\.(\w+)$/.exec(path);
    var type = TYPES[ending ? ending[1] : "html"] || "text/plain";
    return new Response(text, { headers: { "Content-Type": type + "; charset=utf-8" } });
  }

  /* A network that wants a login answers everything with its own page: what is put by is compared, byte by byte. */
  function digestOf(bytes) {
    return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
      return Array.from(new Uint8Array(digest)).map(function (each) { return (each + 256).toString(16).slice(1); }).join("");
    });
  }

  function keepOne(cache, path) {
    return fetch(at(path), { cache: "no-cache" }).then(function (fresh) {
      if (!fresh.ok) throw new Error(path + ": " + fresh.status);
      return fresh.arrayBuffer();
    }).then(function (bytes) {
      return digestOf(bytes).then(function (digest) {
        if (digest !== edition.core[path]) throw new Error(path + ": of another edition");
        return cache.put(at(path), answer(path, bytes));
      });
    });
  }

  function keepCore(cache) {
    return Promise.all(Object.keys(edition.core).map(function (path) { return keepOne(cache, path); }));
  }

  /* The file ends with a checksum, so half of it cannot be read; nothing is put by before all of it has come. */
  function keepAll(cache) {
    return fetch(at(ALL) + "?v=" + edition.version, { cache: "no-store" }).then(function (fresh) {
      if (!fresh.ok) throw new Error(ALL + ": " + fresh.status);
      return new Response(fresh.body.pipeThrough(new DecompressionStream("gzip"))).json();
    }).then(function (all) {
      if (all.version !== edition.version) throw new Error(ALL + ": of another edition");
      return Promise.all(Object.keys(all.files).map(function (path) {
        return cache.put(at(path), answer(path, all.files[path]));
      }));
    }).then(function () { return cache.put(MARK, new Response(edition.version)); });
  }

  function ours() {
    return caches.keys().then(function (names) { return names.filter(function (name) { return name.indexOf(OURS) === 0; }); });
  }

  /* Whether all texts were put by, of this edition or of one before. */
  function hasAll(names) {
    return Promise.all(names.map(function (name) {
      return caches.open(name).then(function (cache) { return cache.match(MARK); });
    })).then(function (marks) { return marks.some(Boolean); });
  }

  /* A new edition, whole or not at all: what fails leaves the worker before at work, with all that it has. */
  function install() {
    return ours().then(hasAll).then(function (wanted) {
      return caches.delete(CACHE).then(function () { return caches.open(CACHE); }).then(function (cache) {
        return keepCore(cache).then(function () { return wanted ? keepAll(cache) : null; });
      });
    }).then(function () { return self.skipWaiting(); }, function (error) {
      return caches.delete(CACHE).then(function () { throw error; });
    });
  }

  function forgetOthers() {
    return ours().then(function (names) {
      return Promise.all(names.map(function (name) { return name === CACHE ? null : caches.delete(name); }));
    });
  }

  /* Of a page the server is asked anew: a browser takes one that it saw an hour ago for good, with its old numbers. */
  function fromNetwork(request) {
    if (request.mode !== "navigate") return fetch(request);
    return fetch(request.url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
  }

  function inTime(request, kept) {
    return new Promise(function (show) {
      var late = setTimeout(function () { show(kept); }, PATIENCE);
      fromNetwork(request).then(function (fresh) {
        clearTimeout(late);
        show(fresh.status < 500 ? fresh : kept);
      }, function () {
        clearTimeout(late);
        show(kept);
      });
    });
  }

  /* A page that is not put by leads to the one that says so, in its own edition. */
  function orSayThatThereIsNoNetwork(request) {
    return fromNetwork(request).catch(function (error) {
      if (request.mode !== "navigate") throw error;
      return Response.redirect(at((request.url.indexOf(at("zh-hant/")) === 0 ? "zh-hant/" : "") + "offline/"));
    });
  }

  self.addEventListener("install", function (event) { event.waitUntil(install()); });
  self.addEventListener("activate", function (event) { event.waitUntil(forgetOthers()); });

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method !== "GET" || request.url.indexOf(scope) !== 0 || request.cache === "no-store") return;
    event.respondWith(caches.open(CACHE).then(function (cache) {
      return cache.match(request.url.replace(/[?#].*/, ""));
    }).then(function (kept) {
      return kept ? inTime(request, kept) : orSayThatThereIsNoNetwork(request);
    }));
  });

  /* What the page 存到手机里 asks for: state, keep, forget. */
  function forget() {
    var core = Object.keys(edition.core).map(at);
    return caches.open(CACHE).then(function (cache) {
      return cache.delete(MARK).then(function () { return cache.keys(); }).then(function (kept) {
        return Promise.all(kept.map(function (each) { return core.indexOf(each.url) < 0 ? cache.delete(each) : null; }));
      });
    });
  }

  /* A phone that is full may take a part: then it keeps none. */
  function keep() {
    return caches.open(CACHE).then(keepAll).catch(function (error) {
      return forget().then(function () { throw error; });
    });
  }

  self.addEventListener("message", function (event) {
    var work = { state: Promise.resolve.bind(Promise), keep: keep, forget: forget };
    if (!work[event.data] || !event.ports[0]) return;
    event.waitUntil(work[event.data]().then(function () { return hasAll([CACHE]); }).then(function (kept) {
      event.ports[0].postMessage({ kept: kept });
    }, function (error) {
      event.ports[0].postMessage({ failed: String(error) });
    }));
  });
})();
