// A sidebar that is longer than the window shows the link of where the reader is.

export function keepInSight(link) {
  const box = link.closest(".md-sidebar__scrollwrap");
  if (box.scrollHeight <= box.clientHeight) return;
  box.scrollTop += link.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
}

export function connectSidebar() {
  const link = document.querySelector(".md-nav--primary a.md-nav__link--active");
  if (link) keepInSight(link);
}
