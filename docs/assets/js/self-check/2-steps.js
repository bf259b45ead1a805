/* The self-check: where somebody is in it and what they have chosen, as the last part of the page's address. So each
   step is a step of the browser's history, and a page that is loaded again still knows. Nothing is stored or sent: what
   stands behind # never leaves the device by itself.

   #step-2/who.0.3/want.5: the second step, and of each question the answers by their place. */
(function () {
  "use strict";
  var STEP = /^#step-(\d+)(\/.*)?$/;

  /* → { step: from 0, chosen: { question: [places] } }, or nothing for an address that is not one of these */
  function read(hash) {
    var found = STEP.exec(hash);
    if (!found) return null;
    var chosen = {};
    (found[2] || "").split("/").forEach(function (part) {
      var places = part.split(".");
      chosen[places.shift()] = places.map(Number);
    });
    return { step: Math.max(0, Number(found[1]) - 1), chosen: chosen };
  }

  function write(step, chosen) {
    return "#step-" + (step + 1) + Object.keys(chosen).filter(function (id) { return chosen[id].length; }).map(function (id) {
      return "/" + id + "." + chosen[id].join(".");
    }).join("");
  }

  /* The same step with other answers: no step of the history. */
  function correct(hash) {
    if (location.hash === hash) return;
    try { history.replaceState(history.state, "", hash); } catch (error) { location.replace(hash); }
  }

  window.fanzhaSelfCheck.address = { read: read, write: write, correct: correct };
})();
