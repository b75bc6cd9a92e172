// A link to each event, to be copied; and j and k, which go from one event to the next.

const button = Object.assign(document.createElement("button"), {
  type: "button", className: "link", textContent: "#", title: say("copy"), ariaLabel: say("copy"),
});

for (const { article } of events) article.firstElementChild.append(" ", button.cloneNode(true));

document.getElementById("timeline").addEventListener("click", async (event) => {
  if (!event.target.matches("button.link")) return;
  const { id } = event.target.closest("article");
  anchor = id;
  address();
  try {
    await navigator.clipboard.writeText(`${location.href.split("#")[0]}#${id}`);
    tell(say("copied"));
  } catch {
    tell(say("in_address"));
  }
});

document.getElementById("timeline").addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  const article = event.target.closest("article");
  if (!step || !article || event.ctrlKey || event.metaKey || event.altKey) return;
  const place = selected.findIndex((one) => one.article === article);
  selected[place + step]?.article.querySelector("a").focus();
});
