// Open and close all that unfolds; on paper all is open.

function unfold(open, elements = document.querySelectorAll("#timeline details")) {
  for (const element of elements) element.open = open;
}

form.querySelector(".unfold").addEventListener("click", (event) => {
  const told = event.target.dataset.unfold;
  if (told !== undefined) unfold(told === "open");
});

let closed = [];
addEventListener("beforeprint", () => {
  closed = document.querySelectorAll("main details:not([open]), footer details:not([open])");
  unfold(true, closed);
});
addEventListener("afterprint", () => unfold(false, closed));
