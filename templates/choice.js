// What the reader asks for. The form holds it, so that there is one place to look.

const NAMES = ["q", "from", "to", ...facets];

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function asked() {
  const given = new FormData(form);
  const times = ["from", "to"].map((name) => daysOf(given.get(name)));
  for (const [number, name] of ["from", "to"].entries()) {
    const wrong = given.get(name).trim() !== "" && !times[number];
    form.elements[name].setAttribute("aria-invalid", wrong);
    form.elements[name].setCustomValidity(wrong ? say("not_a_date") : "");
  }
  return {
    words: fold(given.get("q")).split(/\s+/).filter(Boolean),
    from: times[0]?.[0] ?? -Infinity,
    to: times[1]?.[1] ?? Infinity,
    choices: facets.map((name) => new Set(given.getAll(name).map(Number))),
  };
}

// -> [name, value] of all that is asked for, in the order of the form
function parameters() {
  const given = new FormData(form);
  return NAMES.flatMap((name) => given.getAll(name).map((value) => [name, value.trim()])).filter(([, value]) => value);
}

function ask(told) {
  for (const element of form.elements) {
    if (element.type === "checkbox") element.checked = told.getAll(element.name).includes(element.value);
    else if (element.name) element.value = told.get(element.name) ?? "";
  }
}
