/* Copies an article with its pictures and its looks, for the editor of an official account, and shows it first.
   It is fetched when somebody turns to it. The page's policy lets no style through that is written in HTML, so each
   element's own is set as a property; what is copied is the file as it was made, handed over in the copy event: the
   clipboard interface reads HTML under the page's policy and complains of every style. Where a browser does not let a
   page copy, what is shown is selected; where nothing can be fetched (a page opened from a file), the file is named. */
(function () {
  "use strict";
  var copied = "已复制，去编辑器里粘贴。图没有跟过去的，照图号上传下面的图。";
  var selected = "已选中，请按Ctrl+C（苹果电脑按⌘+C）复制。";
  var unread = "这里打不开全文。请下载HTML，用浏览器打开，全选，复制。";

  function built(from) {
    var made = document.createElement(from.tagName);
    Array.from(from.attributes).forEach(function (one) {
      if (one.name === "data-look") made.style.cssText = one.value;
      else if (one.name === "src" || one.name === "alt") made.setAttribute(one.name, one.value);
    });
    Array.from(from.childNodes).forEach(function (child) {
      if (child.nodeType === Node.TEXT_NODE) made.appendChild(document.createTextNode(child.data));
      else if (child.nodeType === Node.ELEMENT_NODE) made.appendChild(built(child));
    });
    return made;
  }

  function offer(box) {
    var view = box.querySelector("[data-article-view]");
    var status = box.querySelector("[role='status']");
    var shower = box.querySelector("[data-article-show]");
    var copier = box.querySelector("[data-article-copy]");
    var loading = null;

    function load() {
      loading = loading || fetch(box.getAttribute("data-article")).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.text();
      }).then(function (text) {
        var article = text.slice(text.indexOf("<section"), text.lastIndexOf("</body>"));
        var shown = article.replace(/ style="/g, ' data-look="');  /* a browser complains of each style it reads */
        view.appendChild(built(new DOMParser().parseFromString(shown, "text/html").body.firstElementChild));
        view.tabIndex = 0;
        view.setAttribute("role", "region");
        view.setAttribute("aria-label", "文章全文");
        return article;
      });
      loading.catch(function () { loading = null; });
      return loading;
    }

    function say(words) { status.textContent = words; }
    function show(on) {
      view.hidden = !on;
      shower.setAttribute("aria-expanded", String(on));
    }
    function failed() { say(unread); }

    function select() {
      show(true);
      var range = document.createRange();
      range.selectNodeContents(view);
      var selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }

    function copy(html) {
      function hand(event) {
        event.clipboardData.setData("text/html", html);
        event.clipboardData.setData("text/plain", view.innerText);
        event.preventDefault();
      }
      select();
      document.addEventListener("copy", hand);
      var done = document.execCommand("copy");
      document.removeEventListener("copy", hand);
      say(done ? copied : selected);
    }

    /* Fetched before it is touched: some browsers let nobody copy who comes back later. */
    ["pointerenter", "focusin"].forEach(function (name) {
      box.addEventListener(name, function () { load().catch(function () {}); }, { once: true });
    });
    copier.addEventListener("click", function () { load().then(copy, failed); });
    shower.addEventListener("click", function () {
      load().then(function () { show(view.hidden); }, failed);
    });
    shower.hidden = copier.hidden = false;
  }

  if (window.fetch && window.DOMParser) document.querySelectorAll("[data-article]").forEach(offer);
})();
