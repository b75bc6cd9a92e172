// The strip: it shows where the shown events are, and a stretch of it can be chosen.

const strip = document.querySelector(".strip");
let [bars, spans, edges, stretch] = [[], [], [], []];

// first day, last day, left, right; all bins are as wide as the last
let after = 0;
const bins = scale.map(([skipped, days, left]) => {
  after += skipped + days;
  return [after - days, after - 1, left, left + 100 - scale.at(-1)[2]];
});

function binOf(day) {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bins[middle][0] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

// the number of the bin that holds all of an event, null where none does
function binHolding({ first, last }) {
  return last - first < Infinity && binOf(first) === binOf(last) ? binOf(first) : null;
}

function counted(some) {
  const held = new Map();
  for (const { bin } of some) held.set(bin, (held.get(bin) ?? 0) + 1);
  held.delete(null);
  return held;
}

// the events of each span, in the order of the spans
function spanned() {
  const held = new Map();
  for (const event of events) {
    const { bin, first, last, article } = event;
    if (bin !== null || (first === -Infinity && last === Infinity)) continue;
    const key = [first, last, article.className].join();
    held.set(key, [...(held.get(key) ?? []), event]);
  }
  return [...held]
    .sort(([one, [a]], [other, [b]]) => a.first - b.first || a.last - b.last || (one < other ? -1 : 1))
    .map(([, some]) => some);
}

// over each bar, which stays as a shadow, one as high as what is shown
function drawSelection({ from, to }) {
  if (!strip) return;
  const held = counted(selected);
  for (const { bin, bar, y, height, most } of bars) {
    const share = height * (held.get(bin) ?? 0) / most;
    bar.setAttribute("y", y + height - share);
    bar.setAttribute("height", share);
  }
  for (const { span, held } of spans) span.classList.toggle("dim", !held.some((event) => event.selected));
  drawWindow(from, to);
}

function drawWindow(from, to) {
  stretch = [binOf(from), binOf(to)];
  const [[, , left], [, , , right]] = stretch.map((bin) => bins[bin]);
  const pane = strip.querySelector(".window");
  pane.hidden = from === -Infinity && to === Infinity;
  pane.style.left = `${left}%`;
  pane.style.width = `${Math.max(right - left, 0)}%`;
  edges[0].style.left = `${left}%`;
  edges[1].style.left = `${right}%`;
  edges.forEach((edge, side) => {
    edge.ariaValueNow = stretch[side];
    edge.ariaValueText = isoDay(bins[stretch[side]][side]);
  });
}

// first, last: numbers of bins
function choose(first, last) {
  form.elements.from.value = first > 0 ? isoDay(bins[first][0]) : "";
  form.elements.to.value = last < bins.length - 1 ? isoDay(bins[last][1]) : "";
  find();
}

// side: 0 for the earlier edge, 1 for the later
function move(side, bin) {
  const [first, last] = stretch;
  if (side) choose(first, Math.max(bin, first));
  else choose(Math.min(bin, last), last);
}

function binAt(event) {
  const { left, width } = strip.getBoundingClientRect();
  const place = (event.clientX - left) / width * 100;
  return Math.max(bins.findLastIndex((bin) => bin[2] <= place), 0);
}

function edgeAt(name, side) {
  const edge = Object.assign(document.createElement("div"), {
    className: "edge", tabIndex: 0, role: "slider", ariaLabel: say(name), ariaValueMin: 0, ariaValueMax: bins.length - 1,
  });
  edge.addEventListener("keydown", (event) => {
    const bin = stretch[side];
    const steps = { ArrowLeft: bin - 1, ArrowDown: bin - 1, ArrowRight: bin + 1, ArrowUp: bin + 1,
      PageDown: bin - 10, PageUp: bin + 10, Home: 0, End: bins.length - 1 };
    if (event.key === "Escape") choose(0, bins.length);
    if (!(event.key in steps)) return;
    event.preventDefault();
    move(side, steps[event.key]);
  });
  return edge;
}

// a press starts a new stretch, or moves the edge it is on
function brush(event) {
  if (event.button) return;
  const side = edges.indexOf(event.target);
  const start = binAt(event);
  const drag = (moved) => {
    const bin = binAt(moved);
    if (side >= 0) move(side, bin);
    else choose(Math.min(start, bin), Math.max(start, bin));
  };
  strip.setPointerCapture(event.pointerId);
  strip.addEventListener("pointermove", drag);
  strip.addEventListener("lostpointercapture", () => strip.removeEventListener("pointermove", drag), { once: true });
}

// the bars and spans of the page, and the events that each is drawn for
function drawn() {
  const shadows = strip.querySelector(".bars");
  const front = shadows.cloneNode(true);
  shadows.classList.add("shadow");
  shadows.after(front);
  for (const event of events) event.bin = binHolding(event);
  const held = [...counted(events)].sort(([one], [other]) => one - other);
  bars = Array.from(front.children, (bar, number) => {
    const [bin, most] = held[number];
    return { bin, bar, y: Number(bar.getAttribute("y")), height: Number(bar.getAttribute("height")), most };
  });
  const rects = strip.querySelectorAll(".spans rect");
  spans = spanned().map((some, number) => ({ span: rects[number], held: some }));
}

if (strip) {
  drawn();
  edges = ["earliest", "latest"].map(edgeAt);
  strip.append(Object.assign(document.createElement("div"), { className: "window" }), ...edges);
  strip.addEventListener("pointerdown", brush);
  strip.addEventListener("dblclick", () => choose(0, bins.length));
}
