// A sidebar that is longer than the window shows the link of where the reader is.

export function keepInSight(link) {
  const box = link.closest(".md-sidebar__scrollwrap");
  const [{ top, bottom }, edges] = [link, box].map((element) => element.getBoundingClientRect());
  if (top >= edges.top && bottom <= edges.bottom) return;
  box.scrollTop += top - edges.top - box.clientHeight / 2;
}

export function connectSidebar() {
  const link = document.querySelector(".md-nav--primary a.md-nav__link--active");
  if (link) keepInSight(link);
}
