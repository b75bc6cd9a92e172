// The page within another one: without its head and foot, and as high as the other lets it be.

readAddress();
document.getElementById("find").hidden = false;
document.documentElement.classList.toggle("embed", embedded);
if (embedded && parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ chronos: { height: document.documentElement.scrollHeight } }, "*");
  }).observe(document.body);
}
