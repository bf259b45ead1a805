/* What looks like a message in a search box is handed over to 看看这条消息 on the device, whole and in no request: a search
   box would cut it at 200 characters and send it with the address. In this window's memory, or, where there is none,
   behind the # of the address, which no browser sends. */
(function () {
  "use strict";
  var MOST_SEARCHED = 200;
  var LOOKS_LIKE = /【[^】]{2,20}】|https?:\/\/|\b[\w-]+\.(?:com|cn|net|top|cc|vip|xyz)\b/i;
  var pasted = ""; // the last long text that was pasted: the box keeps only its beginning

  /* Browsers make a blank of a line's end, or nothing. */
  function unspaced(text) { return text.replace(/\s+/g, ""); }

  /* The message in a box, or "". */
  function messageIn(input) {
    var written = input.value.trim();
    if (written && pasted && unspaced(pasted).indexOf(unspaced(written)) === 0) return pasted;
    return LOOKS_LIKE.test(written) && written.length > 12 ? written : "";
  }

  function open(text) {
    var address = window.fanzhaSearch.address("message/");
    try {
      sessionStorage.setItem("fanzha.message", text);
    } catch (error) {
      address += "#text=" + encodeURIComponent(text);
    }
    location.href = address;
  }

  /* Offered in the place `where`, which is emptied first; nothing if the box holds no message. */
  function offer(input, where) {
    var text = messageIn(input);
    var link = document.createElement("a");
    where.textContent = "";
    if (!text) return;
    link.className = "fz-more";
    link.href = window.fanzhaSearch.address("message/");
    link.textContent = "这像一条消息。看看这条消息可不可疑";
    link.addEventListener("click", function (event) {
      event.preventDefault();
      open(text);
    });
    where.appendChild(link);
  }

  document.querySelectorAll("form[data-site-search]").forEach(function (form) {
    var input = form.querySelector("input[name=q]");
    var where = document.createElement("p");
    where.className = "fz-handover";
    where.setAttribute("aria-live", "polite"); // so it is in the page before anything is said in it
    form.appendChild(where);
    input.addEventListener("paste", function (event) {
      var text = event.clipboardData ? event.clipboardData.getData("text") : "";
      pasted = text.length > MOST_SEARCHED || /\n/.test(text.trim()) ? text : "";
    });
    input.addEventListener("input", function () { offer(input, where); });
    form.addEventListener("submit", function (event) {
      var text = messageIn(input);
      if (!text) return;
      event.preventDefault();
      open(text);
    });
    if (input.value) offer(input, where);
  });
})();
