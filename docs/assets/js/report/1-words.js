/* 报警助手: what was filled in → what is said and printed. Nothing here touches the page, the network or any storage. */
(function () {
  "use strict";
  var MONEY = /^([0-9]+(?:\.[0-9]+)?)(万|千|亿)?$/;
  var TIMES = { 千: 1e3, 万: 1e4, 亿: 1e8 };

  function halfWidth(text) { return text.normalize("NFKC").replace(/[\s,，¥￥]/g, ""); }

  function bare(text) { return halfWidth(text).replace(/(?:人民币)?(?:元|块钱?)整?$/, ""); }

  /* A sum in fen; null for what is no sum. */
  function fen(text) {
    var found = MONEY.exec(bare(text));
    return found ? Math.round(Number(found[1]) * (TIMES[found[2]] || 1) * 100) : null;
  }

  /* Sums of all rows in yuan; "" where one of them cannot be read or there are fewer than two. */
  function total(texts) {
    var parts = texts.map(fen);
    if (parts.length < 2 || parts.indexOf(null) >= 0) return "";
    return String(parts.reduce(function (sum, each) { return sum + each; }, 0) / 100);
  }

  /* Long numbers in parts that can be read aloud and copied by hand: fours, a mobile number as three, four and four. */
  function grouped(text) {
    return text.replace(/[0-9][0-9 ]{6,}[0-9]/g, function (found) {
      var digits = found.replace(/ /g, "");
      if (/^1[0-9]{10}$/.test(digits)) return digits.replace(/^(...)(....)/, "$1 $2 ");
      return digits.length < 12 ? digits : digits.replace(/(....)(?=.)/g, "$1 ");
    });
  }

  /* A value as it is printed. kind: of its field */
  function shown(value, kind) {
    if (kind === "money") return fen(value) === null ? value : bare(value);
    return kind === "account" ? grouped(value.normalize("NFKC")) : value;
  }

  /* group: {rows, fields: [{id, kind, say}], values: [{id: value}], …} → a sentence, or "" */
  function sentence(group) {
    var said = group.values.map(function (row) {
      return group.fields.filter(function (field) { return field.say && row[field.id]; }).map(function (field) {
        return field.say.replace("{}", function () { return shown(row[field.id], field.kind); });
      }).join("，");
    }).filter(Boolean);
    if (group.rows > 1 && said.length > 1) said = said.map(function (each, at) { return "第" + (at + 1) + "笔，" + each; });
    return said.map(function (each) { return each.replace(/[。；，]+$/, "") + "。"; }).join("");
  }

  /* The whole text to read. totals: what `total` says of the sums */
  function call(opening, groups) {
    return opening + groups.map(function (group) {
      var sums = group.values.map(function (row) { return row[group.money] || ""; }).filter(Boolean);
      var sum = group.rows > 1 && sums.length === group.values.length ? total(sums) : "";
      return sentence(group) + (sum ? "一共" + sums.length + "笔，" + sum + "元。" : "");
    }).join("");
  }

  window.fanzhaReport = { call: call, fen: fen, shown: shown, total: total };
})();
