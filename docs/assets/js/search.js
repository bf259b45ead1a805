/* The search box. Nothing is fetched until a box is touched or the results page opens; then the parts under search/
   and the index come as plain scripts, so that a copy of the site opened from a file can search as well. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/assets\/js\/search\.js.*$/, "");
  var loading = {};
  var started = null;

  /* Adds a script, once. Index files hand over their data by calling fanzhaSearch.take.<name>(…). */
  function script(url) {
    if (!loading[url]) {
      loading[url] = new Promise(function (done, failed) {
        var element = document.createElement("script");
        element.src = url;
        element.async = false; // fetched together, run in the order in which they were asked for
        element.onload = done;
        element.onerror = function () {
          delete loading[url];
          failed(new Error(url));
        };
        document.head.appendChild(element);
      });
    }
    return loading[url];
  }

  /* version: of the index, so that no cache mixes the files of two builds. */
  function data(name, version) {
    return script(base + "assets/search/" + name + ".js" + (version ? "?v=" + version : ""));
  }

  function start() {
    if (!started) {
      var parts = ["text", "rank", "words", "view", "box"].map(function (name) {
        return script(base + "assets/js/search/" + name + ".js");
      });
      started = Promise.all(parts.concat(data("core")));
      started.catch(function () { started = null; });
    }
    return started;
  }

  /* The address of a page of the site; a page opened from a file needs the name of its file. */
  function address(url) {
    return base + (location.protocol === "file:" ? url.replace(/(^|\/)(#.*)?$/, "$1index.html$2") : url);
  }

  function attach(form) {
    var input = form.querySelector("input[name=q]");
    var begun = false;
    function begin() {
      if (begun) return;
      begun = true;
      start().then(function () { window.fanzhaSearch.box.attach(form, input); }, function () {
        begun = false; // the form still leads to the results page
      });
    }
    form.action = address("search/");
    ["focus", "pointerdown", "input"].forEach(function (kind) { input.addEventListener(kind, begin); });
    if (document.activeElement === input) begin();
  }

  /* On the results page the first box shows its results in the page. */
  function openPage(results, form) {
    form.action = address("search/");
    start().then(function () { window.fanzhaSearch.view.page(results, form.querySelector("input[name=q]")); }, function () {
      results.textContent = "搜索没有加载成功。请检查网络，刷新页面再试；急事请打 110，拿不准打 96110。";
    });
  }

  window.fanzhaSearch = { take: {}, data: data, address: address };
  var forms = Array.from(document.querySelectorAll("form[data-site-search]"));
  var results = document.getElementById("search-results");
  if (results && forms.length) openPage(results, forms.shift());
  forms.forEach(attach);
})();
