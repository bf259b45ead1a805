/* 看看这条消息: shows what was found. What is pasted is neither stored nor sent; a reload forgets it. */
(function () {
  "use strict";
  var message = window.fanzhaMessage;
  if (!message) return;
  var place = document.querySelector("[data-message]");
  var form = place.querySelector("[data-message-form]");
  var box = form.querySelector("textarea");
  var count = place.querySelector("[data-message-count]");
  var result = place.querySelector("[data-message-result]");
  var outcome = document.getElementById("message-outcome");
  var empty = count.textContent;
  var OUTCOMES = [
    ["没看到常见特征（不等于安全）", "骗子天天换说法，这里认不全。只要说到钱、验证码、网址，先用自己查到的官方号码问一问，或者拨打 96110。"],
    ["说不准", "有几处要留心，光看文字分不清真假。先停一停，别照它说的做，自己查到官方号码，拨打问清楚，或者拨打 96110。"],
    ["很像诈骗", "里面有骗子常用的说法。别回、别点、别转钱，跟家里人说一声，拨打 96110 问一问；钱已经转了，马上拨打 110。"],
  ];
  var OFFICIAL = {
    link: "这个网址登记在官方名单里，但短信里的链接可以做假。要办事，请自己在浏览器里输入。",
    number: "这是官方号码，但来电和短信都可以伪装。要核实，请自己拨打。",
  };
  var UNKNOWN = "不在官方名单里。不在名单里不一定是假的，请自己查官方电话去核实。";

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function part(name) { return place.querySelector("[data-message-part=" + name + "]"); }

  function fill(name, items) {
    var list = part(name).querySelector("ul");
    list.replaceChildren.apply(list, items);
    part(name).hidden = !items.length;
  }

  /* The pasted text with what was found in it marked. */
  function marked(judgement) {
    var on = judgement.chars.map(function () { return false; });
    judgement.found.forEach(function (each) {
      if (each.flag.kind === "flag") each.spans.forEach(function (span) { on.fill(true, span[0], span[1]); });
    });
    var pieces = [];
    judgement.chars.forEach(function (char, at) {
      if (!at || on[at] !== on[at - 1]) pieces.push(on[at] ? element("mark") : document.createTextNode(""));
      pieces[pieces.length - 1].textContent += char;
    });
    return pieces;
  }

  function flagItem(each) {
    var item = element("li");
    var quotes = each.quotes.filter(Boolean).map(function (quote) { return "“" + quote + "”"; }).join("、");
    item.append(element("b", "", each.flag.title));
    if (quotes) item.append(element("i", "fz-message__quote", quotes));
    item.append(element("span", "", each.flag.why));
    return item;
  }

  /* A link or number with what the registry says of it, or why it counts. found: the flags of this text */
  function contactItem(contact, found) {
    var item = element("li");
    var against = found.filter(function (each) { return contact.kinds.indexOf(each.flag.find) >= 0; });
    item.append(element("b", "", contact.text));
    if (contact.owner) item.append(element("span", "", contact.owner + "。" + OFFICIAL[contact.kinds[0].split("-")[0]]));
    else if (!against.length) item.append(element("span", "", UNKNOWN));
    against.forEach(function (each) { item.append(element("span", "", each.flag.title + "。" + each.flag.why)); });
    if (against.length) item.className = "fz-message__bad";
    return item;
  }

  function tacticItem(at) {
    var item = element("li");
    var link = element("a", "", message.shown.tactics[at][0]);
    link.href = message.shown.tactics[at][1];
    item.append(link);
    return item;
  }

  /* Numbers in a sentence that can be dialled at a touch. */
  function dialled(sentence) {
    return sentence.split(/(96110|110)/).map(function (piece, at) {
      if (at % 2 === 0) return piece;
      var link = element("a", "", piece);
      link.href = "tel:" + piece;
      return link;
    });
  }

  function show(text) {
    var judgement = message.judge(text);
    var advice = place.querySelector("[data-message-said]");
    var own = place.querySelector("[data-message-text]");
    var foreign = /[\u3400-\u9fff]/.test(text) ? "" : "这里只认中文。";
    function of(kind) { return judgement.found.filter(function (each) { return each.flag.kind === kind; }); }
    result.className = "fz-message__result fz-message__result--" + judgement.level;
    outcome.textContent = OUTCOMES[judgement.level][0];
    advice.replaceChildren.apply(advice, dialled(foreign + OUTCOMES[judgement.level][1]));
    own.replaceChildren.apply(own, marked(judgement));
    var said = of("flag").filter(function (each) { return !each.flag.find; });
    fill("flags", said.sort(function (a, b) { return b.flag.weight - a.flag.weight; }).map(flagItem));
    fill("contacts", judgement.contacts.map(function (each) { return contactItem(each, of("flag")); }));
    fill("tactics", judgement.level ? judgement.tactics.map(tacticItem) : []);
    fill("calm", judgement.level < 2 ? of("calm").map(flagItem) : []);
    result.hidden = false;
    outcome.focus({ preventScroll: true });
    result.scrollIntoView(); // also where its heading is in view, but below the masthead
  }

  function counted() {
    var length = Array.from(box.value).length;
    var said = length > message.longest ? "一共" + length + "个字，只看前" + message.longest + "个字。后面的请分开再看。" : empty;
    if (count.textContent !== said) count.textContent = said; // else a screen reader would say it at every letter typed
  }

  /* What the search hands over lies in this window's memory, or behind the # of the address, which no browser sends; it is
     taken out at once. */
  function handedOver() {
    var text = "";
    try {
      text = sessionStorage.getItem("fanzha.message") || "";
      sessionStorage.removeItem("fanzha.message");
    } catch (error) { /* no storage */ }
    var inAddress = /^#text=(.*)$/.exec(location.hash);
    if (!inAddress) return text;
    try {
      text = decodeURIComponent(inAddress[1]);
      history.replaceState(null, "", location.pathname + location.search);
    } catch (error) { /* cut off, or a page opened from a file */ }
    return text;
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (box.value.trim()) return show(box.value);
    count.textContent = "先把消息粘贴进来，再点“看一看”。";
    box.focus();
  });
  form.addEventListener("reset", function () {
    result.hidden = true;
    count.textContent = empty;
    box.focus();
  });
  box.addEventListener("input", counted);
  form.hidden = false;
  var handed = handedOver();
  if (handed) {
    box.value = handed;
    counted();
    show(handed);
  }
})();
