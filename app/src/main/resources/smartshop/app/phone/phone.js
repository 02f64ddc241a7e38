// SmartShop's page for a phone. It shows what the console says and sends what somebody presses; it decides nothing and keeps nothing.
"use strict";
(() => {
  const words = JSON.parse(document.body.dataset.words);
  const byId = id => document.getElementById(id);
  const say = (key, ...parts) => words[key].replace(/\{(\d)}/g, (all, n) => String(parts[Number(n)]));
  const show = (id, on) => { byId(id).hidden = !on; };
  const PATH = "/phone/";

  // ---- what the console is asked to do

  async function post(path, content) {
    return (await ask(path, content)).error || "";
  }

  async function ask(path, content) {
    let answer;
    try {
      answer = await fetch(PATH + path, {
        method: "POST", credentials: "same-origin", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer",
        headers: {"Content-Type": "application/json", "X-SmartShop": "1"},
        body: JSON.stringify(content), signal: AbortSignal.timeout(15000),
      });
    } catch {
      return {error: say("notSent")};
    }
    const said = await answer.json().catch(() => ({}));
    return answer.ok ? said : {error: said.error || say("notSent")};
  }

  // ---- views

  const VIEWS = ["pair", "sign-in", "removed", "alerts"];
  function view(name) { VIEWS.forEach(id => show(id, id === name)); }

  // ---- pairing

  function pairing() {
    const token = location.hash.slice(1);
    history.replaceState(null, "", PATH); // the token is not left in the history
    view("pair");
    show("pair-form", token !== "");
    show("pair-scan", token === "");
    const device = /iPhone|iPad|Android/.exec(navigator.userAgent);
    byId("pair-name").value = device ? device[0] : say("phone");
    byId("pair-form").addEventListener("submit", async event => {
      event.preventDefault();
      byId("pair-do").disabled = true;
      const trouble = await post("pair", {token, name: byId("pair-name").value});
      byId("pair-do").disabled = false;
      byId("pair-error").textContent = trouble;
      if (!trouble) location.replace(PATH);
    });
  }

  // ---- signing in

  let people = "";
  let person = null;

  function signIn(state) {
    forget();
    view("sign-in");
    show("sign-in-calls", state.calls);
    const known = JSON.stringify(state.people);
    if (known === people) return; // nothing moves under a thumb
    people = known;
    byId("people").replaceChildren(...state.people.map(one => {
      const button = document.createElement("button");
      const initial = document.createElement("span");
      initial.className = "initial";
      initial.textContent = one.name.slice(0, 1).toUpperCase();
      const name = document.createElement("span");
      name.textContent = one.name;
      button.append(initial, name);
      button.addEventListener("click", () => choose(one));
      return button;
    }));
    choose(null);
  }

  function choose(one) {
    person = one;
    show("people", !one);
    show("sign-in-form", Boolean(one));
    byId("secret").value = "";
    byId("sign-in-error").textContent = "";
    if (one) {
      byId("secret-label").textContent = say(one.pin ? "pin" : "passphrase", one.name);
      byId("secret").inputMode = one.pin ? "numeric" : "text";
      byId("secret").focus();
    }
  }

  byId("sign-in-back").addEventListener("click", () => choose(null));
  byId("sign-in-form").addEventListener("submit", async event => {
    event.preventDefault();
    if (!person) return;
    wakeAudio();
    const secret = byId("secret").value;
    byId("secret").value = "";
    byId("sign-in-do").disabled = true;
    const trouble = await post("sign-in", {person: person.id, secret});
    byId("sign-in-do").disabled = false;
    byId("sign-in-error").textContent = trouble;
    if (trouble) byId("secret").focus(); else people = "";
  });
  byId("sign-out").addEventListener("click", () => post("sign-out", {}));

  // ---- the connection

  const SILENT_MS = 12000; // the console says something every five seconds
  let socket = null;
  let lastWord = 0;
  let tries = 0;
  let touched = false;
  let skew = 0;
  let over = false;

  function connect() {
    if (socket || over) return;
    const mine = new WebSocket("wss://" + location.host + PATH + "live");
    socket = mine;
    lastWord = performance.now();
    mine.onmessage = message => {
      lastWord = performance.now();
      tries = 0;
      const state = JSON.parse(message.data);
      skew = state.now - Date.now();
      connected(true);
      draw(state);
      mine.send(JSON.stringify({heard: state.number, drawn: drawn(), touched}));
      touched = false;
    };
    mine.onclose = event => { if (socket === mine) lost(event.code); };
  }

  function lost(code) {
    socket = null;
    if (code === 4001) {
      over = true;
      forget();
      calling(false);
      view("removed");
      show("offline", false);
      return;
    }
    connected(false);
    const wait = Math.min(10000, 500 * 2 ** tries++);
    setTimeout(tries % 3 === 0 ? stillPaired : connect, wait);
  }

  /** A browser does not say why it was not let in: the page does. */
  async function stillPaired() {
    try {
      const answer = await fetch(PATH, {cache: "no-store", credentials: "same-origin"});
      if (answer.status === 401) return location.reload();
    } catch {
      // Not there: go on trying.
    }
    connect();
  }

  function connected(is) {
    show("offline", !is);
    enable();
  }

  function hangUp() {
    const old = socket;
    if (!old) return;
    old.onclose = null;
    old.close();
    lost(0);
  }

  setInterval(() => {
    if (socket && performance.now() - lastWord > SILENT_MS) hangUp();
    tick();
  }, 1000);
  addEventListener("online", () => { tries = 0; connect(); });
  addEventListener("offline", hangUp);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") { tries = 0; connect(); stayAwake(); }
  });
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, () => { touched = true; }, {passive: true});
  }

  // ---- the card

  const ARMED_MS = 600;
  const READ_MS = 5000; // an answered one stays so long although another one waits
  const TONES = {NEW: "danger", SELF_TEST: "accent", FIRST_YES: "warning", UNSURE: "warning", ACT: "danger",
    CONFIRMED_ALONE: "warning", NOT_THIS_PERSON: "accent", DISAGREED: "warning", WITHDRAWN: "warning"};
  let state = null;
  let current = null;
  let stands = "";
  let armedAt = 0;
  let answeredAt = 0;
  let busy = false;
  const closed = new Set();

  const standing = alert => alert.id + " " + alert.asks + " " + alert.chip;
  const tells = alert => !alert.asks && !closed.has(standing(alert))
    && (alert.mine || alert.gone !== "" || ["ACT", "DISAGREED", "WITHDRAWN"].includes(alert.chip));

  /** One whose faces somebody compares stays; one that was answered makes room after a while. */
  function chosen() {
    const asking = state.alerts.filter(alert => alert.asks);
    const still = state.alerts.find(alert => current && alert.id === current.id);
    if (still && still.asks) return still;
    if (still && tells(still) && (asking.length === 0 || performance.now() - answeredAt < READ_MS)) return still;
    return asking[0] || state.alerts.find(alert => tells(alert) && alert.chip === "ACT") || state.alerts.find(tells) || null;
  }

  function draw(next) {
    if (next.view === "SIGN_IN") {
      state = null;
      signIn(next);
    } else {
      state = next;
      view("alerts");
      byId("me").textContent = next.me;
      card(chosen());
      door();
    }
    calling(next.calls);
    document.title = next.calls ? "● SmartShop" : "SmartShop";
  }

  const drawn = () => current && !byId("alerts").hidden ? current.id : "";

  function card(alert) {
    const before = current;
    current = alert;
    show("quiet", !alert);
    show("card", Boolean(alert));
    show("foot", Boolean(alert));
    if (!alert) { pictures(null); offered(null); stands = ""; return; }
    if (standing(alert) !== stands) {
      stands = standing(alert);
      armedAt = performance.now() + ARMED_MS;
      byId("error").textContent = "";
      if (before && before.id !== alert.id) scrollTo(0, 0);
    }
    chip(alert);
    pictures(alert);
    lines(alert);
    show("held-up", alert.heldUp);
    show("late", alert.late !== "");
    byId("late-words").textContent = alert.late;
    show("asking", alert.asks);
    show("answers", alert.asks);
    show("after", !alert.asks);
    show("kept", alert.asks && !alert.selfTest);
    show("not-alone", !alert.selfTest);
    show("one-person", alert.alone);
    show("stop", alert.stop);
    byId("card").classList.toggle("known", ["ACT", "CONFIRMED_ALONE"].includes(alert.chip));
    offered(alert.acts);
    others(alert);
    enable();
    tick();
  }

  // ---- what can be done about somebody who was recognised; the console asks for two people's word where it can harm

  const SHEETS = ["help-sheet", "door-sheet", "announce-sheet"];

  function offered(acts) {
    show("acts", Boolean(acts));
    byId("act-done").textContent = acts ? acts.done : "";
    if (!acts) { closeSheets(); return; }
    byId("act-help").textContent = say(acts.helpReady ? "helpReady" : "help");
    show("act-door", acts.door);
    show("act-announce", acts.sentences.length > 0);
  }

  function closeSheets() {
    SHEETS.forEach(id => { if (byId(id).open) byId(id).close(); });
    byId("help-text").value = "";
  }

  function door() {
    const locked = state && state.doorUntil > 0;
    show("door", Boolean(state) && (locked || state.door !== ""));
    if (!state) return;
    byId("door-words").textContent =
      locked ? say("doorLocked", Math.max(0, Math.ceil((state.doorUntil - now()) / 1000))) : state.door;
  }

  let draft = "";

  async function help() {
    const alert = current.id;
    const said = await ask("alerts/" + alert + "/help", {});
    if (said.error) { byId("error").textContent = said.error; return; }
    if (!current || current.id !== alert) return;
    draft = said.draft;
    ring("ring-emergency", byId("ring-emergency").dataset.whose, said.emergency);
    ring("ring-contact", said.contact, said.phone);
    byId("help-text").value = said.text;
    byId("help-error").textContent = "";
    byId("help-why").textContent = said.whyNot;
    show("help-why", said.whyNot !== "");
    show("help-message", said.whyNot === "");
    show("help-send", said.whyNot === "");
    byId("help-sheet").showModal();
  }

  function ring(id, whose, number) {
    show(id, number !== "");
    byId(id).textContent = say("ring", whose, number);
    byId(id).href = "tel:" + number.replace(/[^+0-9]/g, "");
  }

  /** Once for each press; the sheet goes when it is done, and says why if it is not. */
  async function act(sheet, error, path, content) {
    if (busy || !current) return;
    busy = true;
    enable();
    const trouble = await post("alerts/" + current.id + "/" + path, content);
    busy = false;
    enable();
    byId(error).textContent = trouble;
    if (!trouble) byId(sheet).close();
  }

  byId("act-help").addEventListener("click", () => { if (current) help(); });
  byId("help-send").addEventListener("click", () =>
    act("help-sheet", "help-error", "call", {draft, text: byId("help-text").value}));
  byId("act-door").addEventListener("click", () => {
    byId("door-error").textContent = "";
    byId("door-sheet").showModal();
  });
  byId("door-lock").addEventListener("click", () => act("door-sheet", "door-error", "lock", {}));
  byId("door-release").addEventListener("click", () => post("release", {}));
  byId("act-announce").addEventListener("click", () => {
    byId("announce-error").textContent = "";
    byId("sentences").replaceChildren(...current.acts.sentences.map(one => {
      const button = document.createElement("button");
      button.textContent = say("sentence", one.sentence);
      button.addEventListener("click", () => act("announce-sheet", "announce-error", "announce", {kind: one.kind}));
      return button;
    }));
    byId("announce-sheet").showModal();
  });
  for (const button of document.querySelectorAll("dialog .cancel")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }

  function chip(alert) {
    byId("chip").className = "chip " + TONES[alert.chip];
    byId("chip-icon").setAttribute("href", "#i-" + alert.chip);
    byId("chip-words").textContent = say("chip." + alert.chip);
  }

  function picture(id, path) {
    const image = byId(id);
    if (!path) image.removeAttribute("src");
    else if (image.getAttribute("src") !== path) image.src = path;
  }

  function pictures(alert) {
    const of = (name, there) => alert && there ? PATH + "alerts/" + alert.id + "/" + name + ".jpg?of=" + alert.picture : "";
    if (!alert || alert.id !== turnedOf) { turnedOf = alert ? alert.id : ""; turned = 0; }
    picture("enrolled", of(turned ? "enrolled-" + turned : "enrolled", alert && alert.photo));
    turnable(alert);
    picture("live", of("live", true));
    picture("scene", of("scene", true));
    show("no-photo", Boolean(alert) && alert.looked && !alert.photo);
    if (!alert) return;
    byId("scene-box").style.aspectRatio = String(alert.ratio);
    const [x, y, width, height] = alert.box.map(part => part * 100 + "%");
    Object.assign(byId("box").style, {left: x, top: y, width, height});
  }

  let turned = 0;
  let turnedOf = "";

  /** Each photo is fetched when it is turned to; the one before is gone from the page then. */
  function turnable(alert) {
    const several = Boolean(alert) && alert.photo && alert.photos > 1;
    show("photo-previous", several);
    show("photo-next", several);
    byId("enrolled-words").textContent = several ? say("enrolledOf", turned + 1, alert.photos) : say("enrolled");
  }

  function turn(by) {
    if (!current) return;
    turned = (turned + by + current.photos) % current.photos;
    pictures(current);
  }
  byId("photo-previous").addEventListener("click", () => turn(-1));
  byId("photo-next").addEventListener("click", () => turn(1));

  byId("live").addEventListener("load", () => {
    const image = byId("live");
    const small = image.naturalWidth > 0 && image.clientWidth > 2 * image.naturalWidth;
    show("small", small);
    byId("small").textContent = say("smallPicture");
  });

  function lines(alert) {
    paragraphs("outcome", alert.gone ? [alert.gone] : alert.lines || []);
    paragraphs("hints", alert.hints || []);
  }

  function paragraphs(id, said) {
    const key = said.join("\n");
    if (byId(id).dataset.said === key) return;
    byId(id).dataset.said = key;
    byId(id).replaceChildren(...said.map(line => {
      const p = document.createElement("p");
      p.textContent = line;
      return p;
    }));
  }

  function others(alert) {
    const waiting = state.alerts.filter(one => one.asks && one.id !== alert.id).length + state.more;
    byId("others").textContent = [
      waiting ? say("more", waiting) : "", state.unanswered ? say("unanswered", state.unanswered) : "",
    ].filter(Boolean).join(" · ");
  }

  function enable() {
    const off = busy || !byId("offline").hidden;
    for (const button of document.querySelectorAll("#answers button, #undo, #stop, #acts button, #help-send, #door-lock, #sentences button")) {
      button.disabled = off;
    }
  }

  const now = () => Date.now() + skew;

  function ago(at) {
    const seconds = Math.floor((now() - at) / 1000);
    if (seconds < 1) return say("now");
    if (seconds < 60) return say("seconds", seconds);
    return seconds < 3600 ? say("minutes", Math.floor(seconds / 60)) : say("hours", Math.floor(seconds / 3600));
  }

  /** Brings the passing of time up to date. */
  function tick() {
    door();
    if (!state || !current) return;
    const time = new Date(current.at).toLocaleTimeString("en-GB");
    byId("where").textContent = say("where", current.camera, time, ago(current.at));
    const fresh = at => now() - at <= 120000;
    const seen = fresh(current.seenAt)
      ? say("lastSeen", current.seenCamera, ago(current.seenAt)) : say("stale", current.seenCamera);
    byId("last-seen").textContent = current.sinceAt && fresh(current.sinceAt)
      ? say("since", seen, current.sinceCamera, ago(current.sinceAt)) : seen;
    byId("undo").style.visibility = !current.asks && now() < current.undoUntil ? "visible" : "hidden";
  }

  async function deed(path, content) {
    if (busy || !current || performance.now() < armedAt) return;
    busy = true;
    enable();
    answeredAt = performance.now();
    const trouble = await post("alerts/" + current.id + "/" + path, content);
    busy = false;
    byId("error").textContent = trouble;
    enable();
  }

  for (const button of document.querySelectorAll("#answers button")) {
    button.addEventListener("click", () => deed("answer", {answer: button.dataset.answer}));
  }
  byId("stop").addEventListener("click", () => deed("answer", {answer: "NOT_THIS_PERSON"}));
  byId("undo").addEventListener("click", () => deed("take-back", {}));
  byId("close").addEventListener("click", () => {
    if (!current || performance.now() < armedAt) return;
    closed.add(standing(current));
    card(chosen());
  });

  /** No face stays behind a page that nobody is signed in on, or that is put away. */
  function forget() {
    current = null;
    stands = "";
    closed.clear();
    pictures(null);
    offered(null);
    paragraphs("outcome", []);
    paragraphs("hints", []);
  }
  addEventListener("pagehide", forget);

  // ---- sound, vibration and a screen that stays on: after a tap alone, as browsers want it

  let audio = null;
  let loud = false;
  let rhythm = null;
  let awake = null;

  function wakeAudio() {
    audio = audio || new (window.AudioContext || window.webkitAudioContext)();
    audio.resume();
  }

  byId("sound").addEventListener("click", () => {
    loud = !loud;
    if (loud) { wakeAudio(); chime(); }
    sounding();
    stayAwake();
  });

  function sounding() {
    byId("sound").setAttribute("aria-pressed", String(loud));
    byId("sound-icon").setAttribute("href", loud ? "#i-sound" : "#i-mute");
    byId("sound-words").textContent = say(loud ? "soundOn" : "soundOff");
  }

  function tone(pitch, from) {
    const source = audio.createOscillator();
    const gain = audio.createGain();
    source.frequency.value = pitch;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.3, from + 0.03);
    gain.gain.setValueAtTime(0.3, from + 0.15);
    gain.gain.linearRampToValueAtTime(0, from + 0.18);
    source.connect(gain).connect(audio.destination);
    source.start(from);
    source.stop(from + 0.18);
  }

  function chime() {
    if (!loud || !audio) return;
    tone(660, audio.currentTime);
    tone(880, audio.currentTime + 0.18);
    if (navigator.vibrate) navigator.vibrate([180, 60, 180]);
  }

  /** At once, after 5 and 10 seconds, then every 15, until somebody answers. */
  function calling(is) {
    if (!is) { clearTimeout(rhythm); rhythm = null; return; }
    if (rhythm !== null) return;
    let count = 0;
    const ring = () => { chime(); rhythm = setTimeout(ring, count++ < 2 ? 5000 : 15000); };
    ring();
  }

  async function stayAwake() {
    try {
      if (loud && !awake && document.visibilityState === "visible" && navigator.wakeLock) {
        awake = await navigator.wakeLock.request("screen");
        awake.addEventListener("release", () => { awake = null; });
      } else if (!loud && awake) {
        await awake.release();
      }
    } catch {
      awake = null; // the battery is low, for example: the page says that the screen has to be on
    }
  }

  sounding();
  if (document.body.dataset.view === "PAIR") pairing(); else connect();
})();
