// What is asked for and where the reader is, in the part of the address behind the "#":
// an event's anchor, "embed", and the names and values of the form, each after an "&".

let anchor = "";
let embedded = new URLSearchParams(location.search).has("embed");

function addressed() {
  const parts = location.hash.slice(1).split("&");
  anchor = parts.find((part) => part && part !== "embed" && !part.includes("=")) ?? "";
  embedded ||= parts.includes("embed");
  return new URLSearchParams(parts.filter((part) => part.includes("=")).join("&"));
}

function address() {
  const parts = [anchor, embedded && "embed", new URLSearchParams(parameters()).toString()];
  const hash = `#${parts.filter(Boolean).join("&")}`;
  try {
    history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  } catch {
    // a page without an address of its own, such as the srcdoc of a frame
  }
}

function goTo(element) {
  if (element.matches("article")) element.classList.add("target");
  element.scrollIntoView();
  (element.matches("article") ? element.querySelector("a") : element).focus({ preventScroll: true });
}
