/** For when what had the focus has just gone: the next Tab starts from the page's title, not from the top. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>(".page h1");
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
}
