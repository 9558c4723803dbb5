const PATHS = {
  chat: "M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM8 9h8M8 12.5h5",
  close: "M6 6l12 12M18 6 6 18",
  send: "M12 20V5M5.5 11.5 12 5l6.5 6.5",
  document: "M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM14 3v5h5M9.5 13h6M9.5 16.5h4",
  chevron: "M6 9.5l6 6 6-6",
  external: "M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-4M14 4h6v6M20 4l-9 9",
  phone:
    "M5.5 3.5h3l1.6 4.4-2 1.5a12 12 0 0 0 6.5 6.5l1.5-2 4.4 1.6v3a2 2 0 0 1-2.2 2A17 17 0 0 1 3.5 5.7a2 2 0 0 1 2-2.2Z",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  alert: "M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17.2v.3",
  town: "M4 20h16M6 20v-9M10 20v-9M14 20v-9M18 20v-9M3.5 11h17L12 4.5 3.5 11Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
  arrow: "M5 12h13M12.5 6l6 6-6 6",
} as const;

/** A decorative drawing: assistive technologies do not see it. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("focusable", "false");
  drawing.append(path);
  return drawing;
}
