"use strict";
// The review page's behaviour. It fetches nothing and sends nothing; what is typed stays in this browser.
(() => {
  const told = JSON.parse(document.getElementById("data").textContent);
  const language = document.documentElement.lang || undefined;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  function make(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false && value !== null) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...content.flat().filter((each) => each !== null && each !== ""));
    return made;
  }

  // ---- What a figure tells of itself

  const panel = byId("panel");
  const panelBody = byId("panel-body");
  const panelHeading = byId("panel-heading");
  let opener = null;

  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const NAMES = { "change-percent": "change in per cent", value: "value", prior: "value before" };

  function amount(value, unit) {
    if (typeof value !== "number") return value === null || value === undefined ? "none" : String(value);
    const number = decimal.format(value);
    if (unit === "percent") return `${number}%`;
    if (unit === "points") return `${number} percentage points`;
    if (unit === "money") return `£${number}`;
    if (unit === "seconds") return `${number} seconds`;
    return number;
  }

  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  const named = (at) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? month.format(new Date(`${at}-01T00:00:00Z`)) : at);

  function months(span) {
    if (!span) return "";
    return span[0] === span[1] ? named(span[0]) : `${named(span[0])} to ${named(span[1])}`;
  }

  const plain = (name) => NAMES[name] || name.replaceAll("-", " ").replaceAll("_", " ");

  function terms(pairs) {
    const list = make("dl");
    for (const [name, value] of pairs) {
      if (value === "" || value === null || value === undefined) continue;
      list.append(make("div", {}, make("dt", {}, name), make("dd", {}, value)));
    }
    return list;
  }

  const counted = (count, noun) => `${decimal.format(count)} ${noun}${count === 1 ? "" : "s"}`;

  function ranges(rows) {
    return rows.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(", ");
  }

  function source(each) {
    const rows = each.rows || [];
    const count = rows.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const personal = each.personal === true;
    return make(
      "section",
      { class: "source" },
      make("h4", {}, each.file + (each.sheet ? `, sheet ${each.sheet}` : "")),
      personal
        ? make("p", { class: "personal" }, "Personal data: this page has counts and row numbers, and no record.")
        : null,
      terms([
        [(each.columns || []).length === 1 ? "Column" : "Columns", (each.columns || []).join(", ")],
        [
          personal ? "Records" : "Rows",
          count ? `${counted(count, personal ? "record" : "row")}: ${ranges(rows)}` : "None are told: how many would tell the number.",
        ],
        ["SHA-256", make("code", {}, each.sha256 || "")],
      ]),
    );
  }

  function author(written) {
    const place = [written.file, written.line, written.column].filter(Boolean).join(":");
    return [
      make("p", {}, "This figure was not computed: somebody wrote it, and says where it is from."),
      terms([
        ["As written", written.text],
        ["Source", make("strong", {}, written.source || "")],
        ["As at", written.as_at],
        ["Written in", make("code", {}, place)],
      ]),
    ];
  }

  // How a number is worked out: an expression over cells that anyone can compute again.
  const OPERATIONS = {
    add: "the sum of", subtract: "the first less the second of", multiply: "the product of",
    divide: "the first divided by the second of", mean: "the mean of", median: "the median of",
    root: "the square root of", absolute: "the size, without its sign, of",
  };
  const TAKES = { sum: "sum of", rows: "rows that have", matching: "rows that match in", median: "median of" };

  function working(each) {
    if (each.operation) {
      const parts = (each.of || []).map((part) => make("li", {}, working(part)));
      return make("div", {}, OPERATIONS[each.operation] || plain(each.operation), make("ol", {}, parts));
    }
    if (each.take) {
      const matching = Array.isArray(each.matching) ? ` (${each.matching.join(", ")})` : "";
      const value = typeof each.value === "number" ? ` = ${decimal.format(each.value)}` : "";
      const rows = Array.isArray(each.rows) ? `, rows ${ranges(each.rows)}` : "";
      return `${TAKES[each.take] || plain(each.take)} ${each.column}${matching} of ${each.source}${rows}${value}`;
    }
    if (each.figure) return make("span", {}, "the figure ", ask(...each.figure.split("#")));
    if ("constant" in each) return `${decimal.format(each.constant)} (${each.meaning})`;
    if ("given" in each) return make("span", {}, `${each.given}, as given in `, tree(each.place || ""));
    return tree(each);
  }

  // Whatever a fact carries beside what is laid out here: shown as it is, as deep as it goes.
  function tree(value) {
    if (Array.isArray(value)) return make("ul", {}, value.map((each) => make("li", {}, tree(each))));
    if (value && typeof value === "object") return terms(Object.entries(value).map(([k, v]) => [plain(k), tree(v)]));
    return typeof value === "number" ? decimal.format(value) : String(value);
  }

  const LAID_OUT = new Set([
    "id", "slide", "rule", "state", "value", "unit", "text", "period", "prior_period", "prior", "change",
    "change_pct", "figures", "names", "parts", "source", "authored", "formula", "prior_formula",
  ]);

  const WITHHELD = {
    small: "Withheld: it is a small number.",
    withheld: "Withheld: a small number could be worked out from it.",
  };

  // What stands for a figure that is withheld, in the words that the report prints for it, and why.
  function withheld(each) {
    const why = WITHHELD[each.withheld] || `Withheld: ${plain(each.withheld)}.`;
    return each.text ? [each.text, make("p", { class: "personal" }, why)] : why;
  }

  function worth(each) {
    if (each.withheld) return withheld(each);
    const exact = amount(each.value, each.unit);
    const printed = each.text && each.text !== exact ? `${each.text}, exactly ${exact}` : exact;
    if (!each.working && !each.formula) return printed;
    return [
      printed,
      make(
        "details",
        {},
        make("summary", {}, "Worked out"),
        each.formula ? make("p", {}, make("code", {}, each.formula)) : null,
        each.working ? working(each.working) : null,
      ),
    ];
  }

  function factStory(fact, figure) {
    const figures = Object.entries(fact.figures || {}).filter(([, each]) => each.value !== null || each.withheld);
    const rows = figures.map(([name, each]) =>
      make(
        "tr",
        name === figure ? { "aria-current": "true" } : {},
        make("th", { scope: "row" }, plain(name)),
        make("td", {}, worth(each)),
      ),
    );
    const rest = Object.entries(fact).filter(([key]) => !LAID_OUT.has(key));
    return [
      fact.text ? make("blockquote", {}, fact.text) : null,
      rows.length
        ? make("table", {}, make("caption", {}, "Its figures"), make("tbody", {}, rows))
        : null,
      fact.authored ? author(fact.authored) : null,
      make("h3", {}, "How it came to be"),
      terms([
        ["Rule", plain(fact.rule || "")],
        ["Judged as", fact.state === "value" ? "" : plain(fact.state || "")],
        ["Period", months(fact.period)],
        ["Formula", fact.formula ? make("code", {}, fact.formula) : ""],
        ["Period before", months(fact.prior_period)],
        ["Formula before", fact.prior_formula ? make("code", {}, fact.prior_formula) : ""],
        ["Name", make("code", {}, fact.id)],
      ]),
      (fact.parts || []).length
        ? [make("h3", {}, "Made of"), make("ul", {}, fact.parts.map((id) => make("li", {}, ask(id))))]
        : null,
      make("h3", {}, "Where it comes from"),
      (fact.source || []).length
        ? fact.source.map(source)
        : make("p", {}, fact.authored ? "From what its author names." : "From no data file of its own."),
      rest.map(([key, value]) => [make("h3", {}, plain(key)), tree(value)]),
    ].flat(2);
  }

  function ask(id, figure) {
    const known = told.facts[id];
    if (!known) return id;
    const words = figure ? `${plain(figure)}: ${known.figures?.[figure]?.text || id}` : known.text || id;
    return make("button", { type: "button", class: "quiet", "data-figure": `${id}#${figure || "value"}` }, words);
  }

  function story(key, shown) {
    const [id, figure] = key.split("#");
    const fact = told.facts[id];
    if (fact) return [shown, factStory(fact, figure)];
    return [shown, [make("p", {}, "Nothing more is known of this figure.")]];
  }

  function open(heading, content, from) {
    // What was read stays where it was on the screen, though the page gets narrower.
    const before = from.getBoundingClientRect().top;
    if (!panel.contains(from)) opener = from;
    panelHeading.textContent = heading;
    panelBody.replaceChildren(...content.filter((each) => each !== null));
    if (!panel.open) panel.show();
    document.body.classList.add("asking");
    all(".asked").forEach((each) => each.classList.remove("asked"));
    panelBody.scrollTop = 0;
    panel.scrollTop = 0;
    if (!panel.contains(from)) window.scrollBy({ top: from.getBoundingClientRect().top - before, behavior: "instant" });
    panelHeading.focus({ preventScroll: true });
  }

  function openFigure(from) {
    const key = from.dataset.figure;
    const shown = (from.querySelector("text") || from).textContent.trim();
    open(...story(key, shown), from);
    all(`[data-figure="${CSS.escape(key)}"]`).forEach((each) => each.classList.add("asked"));
  }

  function openChart(from) {
    const chart = told.charts[from.dataset.chart];
    open("Figures of a chart", [
      make("blockquote", {}, chart.alt),
      make("ul", {}, chart.facts.map((id) => make("li", {}, ask(id)))),
    ], from);
  }

  function close() {
    if (!panel.open) return;
    panel.close();
    document.body.classList.remove("asking");
    all(".asked").forEach((each) => each.classList.remove("asked"));
    if (opener && opener.isConnected) returnTo(opener);
    opener = null;
  }

  // A figure of a drawing takes no focus itself: its button among the sentences does.
  function returnTo(from) {
    const button = from.matches("button")
      ? from
      : all(`button[data-figure="${CSS.escape(from.dataset.figure || "")}"]`, from.closest("article"))[0] ||
        all(`button[data-chart="${CSS.escape(from.dataset.chart || "")}"]`, from.closest("article"))[0];
    if (button) button.focus({ preventScroll: from !== button });
  }

  // ---- Filters

  const filters = byId("filters");
  const find = byId("find");
  const grade = byId("grade");
  const onlyProblems = byId("only-problems");
  const onlyChanged = byId("only-changed");
  const shown = byId("shown");
  const cards = all("article.slide");

  const graded = (each, wanted) => wanted === "all" || each.dataset.grade === wanted;

  // A line of a table is looked for with the periods in its head.
  function worded(each, words) {
    const table = each.closest(".changes");
    const periods = table ? all(".period", table).map((period) => period.textContent) : [];
    return words === "" || [each.textContent, ...periods].join(" ").toLowerCase().includes(words);
  }

  // What has only hidden entries is hidden with them: a table, and a kind of change.
  function clear(selector) {
    for (const each of all(selector)) {
      const entries = all(".entry", each);
      each.hidden = entries.length > 0 && entries.every((entry) => entry.hidden);
    }
  }

  const counts = (noun, entries) =>
    `${entries.filter((each) => !each.hidden).length} of ${counted(entries.length, noun)}`;

  function narrow() {
    const words = find.value.trim().toLowerCase();
    const wanted = grade.value;
    for (const each of all("[data-grade]")) each.hidden = !graded(each, wanted);
    for (const each of all(".pin")) {
      each.classList.toggle("off", wanted !== "all" && !each.classList.contains(wanted));
    }
    for (const each of all(".entry")) {
      each.hidden = each.hidden && each.dataset.grade !== undefined ? true : !worded(each, words);
    }
    for (const each of cards) {
      const grades = (each.dataset.grades || "").split(" ").filter(Boolean);
      const has = wanted === "all" ? grades.length > 0 : grades.includes(wanted);
      each.hidden =
        !worded(each, words) ||
        (onlyProblems.checked && !has) ||
        (onlyChanged.checked && each.dataset.changed === undefined);
    }
    clear(".changes, .of-kind");
    // What was looked for is not left folded away.
    for (const each of words ? all(".list details") : []) {
      if (all(".entry:not([hidden])", each).length) each.open = true;
    }
    const [problems, changes] = [all("[data-grade].entry"), all("#changed .entry")];
    const everything = words === "" && wanted === "all" && !onlyProblems.checked && !onlyChanged.checked;
    shown.textContent = everything
      ? ""
      : `Shown: ${counts("slide", cards)}, ${counts("problem", problems)}, ` +
        `${counts("change", changes)}.`;
  }

  function showAll() {
    find.value = "";
    grade.value = "all";
    onlyProblems.checked = onlyChanged.checked = false;
    narrow();
  }

  // A link leads to its place even where a filter had hidden it.
  function reveal(target) {
    for (const each of all("details")) if (each.contains(target)) each.open = true;
    if (!target.closest("[hidden]")) return;
    showAll();
    shown.textContent = "All is shown again, since what you followed was hidden.";
  }

  function goTo(target, focused) {
    reveal(target);
    target.scrollIntoView({ block: "start" });
    focused.focus({ preventScroll: true });
  }

  function follow(number) {
    all(".current").forEach((each) => each.classList.remove("current"));
    const pin = document.querySelector(`[data-pin="${CSS.escape(number)}"]`);
    if (pin) pin.classList.add("current");
  }

  // ---- Sign-off

  const ticks = all("[data-tick]");
  const comments = all("[data-comment]");
  const signer = byId("signer");
  const refusal = byId("refusal");
  const kept = `deckgen-review-${told.build}`;

  // A page opened from a folder may not be let to keep anything; then it says so, and works all the same.
  function remember() {
    try {
      localStorage.setItem(kept, JSON.stringify({ slides: signed(), name: signer.value }));
      byId("kept").textContent = "Ticks and comments stay in this browser until you come back.";
    } catch {
      byId("kept").textContent =
        "This browser keeps no ticks and comments: finish and download before you close or reload the page.";
    }
  }

  function recall() {
    try {
      const found = JSON.parse(localStorage.getItem(kept) || "{}");
      for (const each of ticks) each.checked = found.slides?.[each.dataset.tick]?.checked === true;
      for (const each of comments) each.value = found.slides?.[each.dataset.comment]?.comment || "";
      signer.value = found.name || "";
    } catch {
      // What was kept cannot be read: whoever signs begins anew.
    }
    remember();
  }

  function signed() {
    const slides = {};
    for (const id of told.slides) {
      slides[id] = { checked: byId(`tick-${id}`).checked, comment: byId(`comment-${id}`).value.trim() };
    }
    return slides;
  }

  function progress() {
    const slides = signed();
    const done = told.slides.filter((id) => slides[id].checked).length;
    byId("progress").value = done;
    byId("progress-words").textContent = `${done} of ${told.slides.length} slides checked`;
    for (const each of all("[data-checked]")) {
      const checked = slides[each.dataset.checked].checked;
      each.textContent = checked ? "checked" : "not yet";
      each.classList.toggle("done", checked);
    }
    for (const each of all("[data-commented]")) each.textContent = slides[each.dataset.commented].comment;
    for (const each of cards) each.classList.toggle("done", slides[each.dataset.slide].checked);
  }

  const toSlide = (id) => make("a", { href: `#slide-${id}` }, String(told.slides.indexOf(id) + 1));

  // Why nothing can be signed, with the way to what is missing; null where all is there.
  function refused() {
    const open = ticks.filter((each) => !each.checked).map((each) => toSlide(each.dataset.tick));
    if (open.length) {
      const links = open.flatMap((each, index) => (index ? [", ", each] : [each]));
      const many = open.length > 1;
      return [`Nothing was signed: slide${many ? "s" : ""} `, ...links, ` ${many ? "are" : "is"} not ticked yet.`];
    }
    return signer.value.trim() ? null : ["Nothing was signed: give your name."];
  }

  function say(bad, ...words) {
    refusal.classList.toggle("refused", bad);
    refusal.classList.toggle("well", !bad);
    refusal.replaceChildren(...words);
  }

  function download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  const fileName = (what, ending) => `${what}-${told.report}-${told.build.slice(0, 8)}.${ending}`;
  const FIND_IT = "You find it where this browser puts downloads. Send it to whoever sent you this page.";
  let holds = false; // whether what was downloaded last is what the page says

  function sign(event) {
    event.preventDefault();
    const reason = refused();
    const unnamed = reason !== null && reason.length === 1;
    if (unnamed) signer.setAttribute("aria-invalid", "true");
    else signer.removeAttribute("aria-invalid");
    if (reason) {
      say(true, ...reason);
      if (unnamed) signer.focus();
      return;
    }
    const document_ = {
      report: told.report,
      build: told.build,
      version: told.version,
      files: told.files,
      slides: signed(),
      name: signer.value.trim(),
      when: new Date().toISOString(),
    };
    const name = fileName("sign-off", "json");
    download(name, JSON.stringify(document_, null, 1) + "\n", "application/json");
    holds = true;
    say(false, `Signed as ${signer.value.trim()}: ${name} was downloaded. ${FIND_IT}`);
  }

  // For who does not sign: words that anybody can read, and that are no sign-off.
  function onlyComments() {
    const slides = signed();
    const lines = told.slides
      .filter((id) => slides[id].comment)
      .map((id) => `Slide ${told.slides.indexOf(id) + 1}, ${byId(`slide-${id}-heading`).textContent}: ${slides[id].comment}`);
    if (!lines.length) {
      say(true, "There is no comment yet: write one below a slide.");
      return;
    }
    const by = signer.value.trim();
    const head = `Comments on ${document.querySelector("h1").textContent}${by ? ` by ${by}` : ""}. This is no sign-off.`;
    const name = fileName("comments", "txt");
    download(name, [head, `Build ${told.build}`, "", ...lines, ""].join("\n"), "text/plain");
    say(false, `${counted(lines.length, "comment")}: ${name} was downloaded. Nothing was signed. ${FIND_IT}`);
  }

  // A file that was downloaded before something else was typed does not say it.
  function outdated() {
    if (!holds) return;
    holds = false;
    say(true, "Something was changed after signing: download the sign-off file again.");
  }

  // ---- What is clicked and typed

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-figure], [data-chart], [data-pin], a[href^='#']");
    if (!target) return;
    if (target.dataset.figure) openFigure(target);
    else if (target.dataset.chart) openChart(target);
    else if (target.dataset.pin) {
      const entry = byId(`problem-${target.dataset.pin}`);
      follow(target.dataset.pin);
      goTo(entry, entry);
    } else leap(event, target);
  });

  function leap(event, link) {
    const target = byId(link.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    const number = link.dataset.follow || link.dataset.problem;
    if (number) follow(number);
    const focused = target.matches("article") ? target.querySelector("h3") : target;
    if (!focused.matches("a, button, input, [tabindex]")) focused.setAttribute("tabindex", "-1");
    goTo(target, focused);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) {
      event.preventDefault();
      close();
    }
  });
  byId("panel-close").addEventListener("click", close);
  filters.addEventListener("input", narrow);
  filters.addEventListener("submit", (event) => event.preventDefault());
  byId("show-all").addEventListener("click", showAll);
  for (const each of [...ticks, ...comments, signer]) {
    each.addEventListener("input", () => {
      progress();
      remember();
      outdated();
    });
  }
  // On paper nothing can be unfolded.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all(".list details:not([open])");
    folded.forEach((each) => (each.open = true));
  });
  window.addEventListener("afterprint", () => folded.forEach((each) => (each.open = false)));
  for (const [id, happens, act] of [["sign-off-form", "submit", sign], ["only-comments", "click", onlyComments]]) {
    byId(id).addEventListener(happens, (event) => {
      act(event);
      refusal.scrollIntoView({ block: "nearest" });
    });
  }

  recall();
  progress();
  narrow();
})();
