// The strip: it shows where the shown events are, and a stretch of it can be chosen.

const strip = document.querySelector(".strip");
const edges = ["from", "to"];
let bars = [];

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

function counted(some) {
  const held = new Map();
  for (const { first, last } of some) {
    const bin = binOf(first);
    if (first !== -Infinity && bin === binOf(last)) held.set(bin, (held.get(bin) ?? 0) + 1);
  }
  return held;
}

// over each bar, which stays as a shadow, one as high as what is shown
function drawSelection(choice) {
  if (!strip) return;
  const held = counted(selected);
  for (const { bin, bar, y, height, most } of bars) {
    const share = height * (held.get(bin) ?? 0) / most;
    bar.setAttribute("y", y + height - share);
    bar.setAttribute("height", share);
  }
  drawWindow(choice);
}

function drawWindow({ from, to }) {
  const [first, last] = [from === -Infinity ? 0 : binOf(from), to === Infinity ? bins.length - 1 : binOf(to)];
  const whole = from === -Infinity && to === Infinity;
  const pane = strip.querySelector(".window");
  pane.hidden = whole;
  pane.style.left = `${bins[first][2]}%`;
  pane.style.width = `${Math.max(bins[last][3] - bins[first][2], 0)}%`;
  for (const [edge, bin, side] of [["from", first, 2], ["to", last, 3]]) {
    const handle = strip.querySelector(`[data-edge=${edge}]`);
    handle.style.left = `${bins[bin][side]}%`;
    handle.setAttribute("aria-valuenow", bin);
    handle.setAttribute("aria-valuetext", isoDay(bins[bin][edge === "from" ? 0 : 1]));
  }
}

// first, last: numbers of bins, null for the end of the strip
function choose(first, last) {
  form.elements.from.value = first ? isoDay(bins[first][0]) : "";
  form.elements.to.value = last === null || last === bins.length - 1 ? "" : isoDay(bins[last][1]);
  find();
}

function chosenBins() {
  return edges.map((edge) => Number(strip.querySelector(`[data-edge=${edge}]`).getAttribute("aria-valuenow")));
}

function move(edge, bin) {
  const [first, last] = chosenBins();
  const within = Math.min(Math.max(bin, 0), bins.length - 1);
  if (edge === "from") choose(Math.min(within, last), last);
  else choose(first, Math.max(within, first));
}

function binAt(event) {
  const { left, width } = strip.getBoundingClientRect();
  const place = (event.clientX - left) / width * 100;
  return Math.max(bins.findLastIndex((bin) => bin[2] <= place), 0);
}

function handle(edge) {
  const element = document.createElement("div");
  element.className = "edge";
  element.dataset.edge = edge;
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
  element.setAttribute("aria-label", say(edge === "from" ? "earliest" : "latest"));
  element.setAttribute("aria-valuemin", 0);
  element.setAttribute("aria-valuemax", bins.length - 1);
  element.addEventListener("keydown", (event) => {
    const bin = Number(element.getAttribute("aria-valuenow"));
    const steps = { ArrowLeft: bin - 1, ArrowDown: bin - 1, ArrowRight: bin + 1, ArrowUp: bin + 1,
      PageDown: bin - 10, PageUp: bin + 10, Home: 0, End: bins.length - 1 };
    if (event.key === "Escape") choose(null, null);
    if (!(event.key in steps)) return;
    event.preventDefault();
    move(edge, steps[event.key]);
  });
  return element;
}

// a press starts a new stretch, or moves the edge it is on
function brush(event) {
  if (event.button) return;
  const edge = event.target.dataset?.edge;
  const start = binAt(event);
  const drag = (moved) => {
    const bin = binAt(moved);
    if (edge) move(edge, bin);
    else choose(Math.min(start, bin), Math.max(start, bin));
  };
  strip.setPointerCapture(event.pointerId);
  strip.addEventListener("pointermove", drag);
  strip.addEventListener("lostpointercapture", () => strip.removeEventListener("pointermove", drag), { once: true });
}

if (strip) {
  const pane = document.createElement("div");
  pane.className = "window";
  strip.append(pane, ...edges.map(handle));
  const held = counted(events);
  const numbers = [...held.keys()].sort((a, b) => a - b);
  bars = Array.from(strip.querySelectorAll(".bars rect"), (shadow, number) => {
    const bar = shadow.cloneNode(true);
    const [y, height] = ["y", "height"].map((name) => Number(shadow.getAttribute(name)));
    return { bin: numbers[number], bar, y, height, most: held.get(numbers[number]) };
  });
  strip.querySelector(".bars").classList.add("shadow");
  const front = strip.querySelector(".bars").cloneNode();
  front.classList.remove("shadow");
  front.append(...bars.map(({ bar }) => bar));
  strip.querySelector(".bars").after(front);
  strip.addEventListener("pointerdown", brush);
  strip.addEventListener("dblclick", () => choose(null, null));
}
