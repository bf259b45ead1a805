/* What somebody asked 报警助手 to keep goes when its time is over, on whichever page comes next. */
(function () {
  "use strict";
  try {
    var kept = localStorage.getItem("fanzha.report");
    if (kept && !(JSON.parse(kept).until > Date.now())) localStorage.removeItem("fanzha.report");
  } catch (error) {
    try { localStorage.removeItem("fanzha.report"); } catch (none) { /* no storage, nothing kept */ }
  }
})();
