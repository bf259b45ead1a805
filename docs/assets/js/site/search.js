/* The search box. Nothing is fetched until a box is touched or the results page opens with a query. Then the parts under
   search/ (joined to engine.js) and the index come as plain scripts: they load from a copy of the site on disk as well. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/assets\/js\/\w+\.js.*$/, "");
  var first = document.querySelector("form[data-site-search]");
  /* Pages in other languages say which of these pages is theirs; all else that they find is below the site's root. */
  var own = first && first.getAttribute("data-own");
  var isChinese = own === null;
  var root = isChinese ? base.replace(/zh-hant\/$/, "") : new URL(first.getAttribute("data-base") + "/", location.href).href; // the index is shared
  var loading = {};
  var started = null;
  /* Characters that only Traditional writing has, of those that stand in most sentences: their table comes at once. */
  var TRADITIONAL = /[個們這說對時會過錢轉帳賬騙單詐匯讓發電話給還後麼買賣點網線號碼開關來問請師親員國產業務領導購訊覺實樣種幫總應該經沒見東車長門間頭體資類]/;

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
    return script((/^engine/.test(name) || (isChinese && /^(core|cases)/.test(name)) ? base : root) + "assets/search/" + name + ".js" + (version ? "?v=" + version : ""));
  }

  function start() {
    if (!started) {
      started = Promise.all([data("engine"), data("core")]);
      started.catch(function () { started = null; });
    }
    return started;
  }

  /* The address of a page of the site; a page opened from a file needs the name of its file. In an offline copy every
     page is a file of its own (search.html), as the form says. */
  var flat = first && /\.html$/.test(first.getAttribute("action"));
  function address(url) {
    var place = isChinese || own.split(" ").indexOf(url) >= 0 ? base : root;
    if (flat) return place + url.replace(/([^/])\/(#.*)?$/, "$1.html$2");
    return place + (location.protocol === "file:" ? url.replace(/(^|\/)(#.*)?$/, "$1index.html$2") : url);
  }

  /* What the address asks for. */
  function asked() {
    try {
      return decodeURIComponent(location.search);
    } catch (error) {
      return ""; // cut off in the middle of a character
    }
  }

  function failed(results) {
    if (results) results.textContent = "搜索没有加载成功。请检查网络，刷新页面再试；急事请拨打 110；拿不准拨打 96110。";
  }

  /* A box starts to work at the first touch. On the results page the box above the results shows what
     it finds in the page; without such a box, the first one. */
  function attach(form, results) {
    var input = form.querySelector("input[name=q]");
    var begun = false;
    function begin() {
      if (begun) return;
      begun = true;
      start().then(function () {
        if (results) window.fanzhaSearch.view.page(results, input);
        else window.fanzhaSearch.box.attach(form, input);
      }, function () {
        begun = false; // the form still leads to the results page
        failed(results);
      });
    }
    /* Scripts run in the order in which they are asked for, so the table may be asked for before the engine has come. */
    function fetchTable(written) {
      if (TRADITIONAL.test(written)) data("traditional").catch(function () { /* view.js tries again */ });
    }
    form.action = address("search/");
    ["focus", "pointerdown", "input"].forEach(function (kind) { input.addEventListener(kind, begin); });
    input.addEventListener("input", function () { fetchTable(input.value); });
    if (document.activeElement === input || (results && /[?&]q=[^&]/.test(location.search))) {
      begin();
      fetchTable(input.value || asked());
    }
  }

  window.fanzhaSearch = { take: {}, data: data, address: address };
  var forms = Array.from(document.querySelectorAll("form[data-site-search]"));
  var results = document.getElementById("search-results");
  var main = document.querySelector("form[data-search-page]") || forms[0];
  forms.forEach(function (form) { attach(form, form === main ? results : null); });
})();
