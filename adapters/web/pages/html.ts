import { fr } from "../../../src/i18n/fr/web.ts";
import type { WebPresentation } from "../presentation.ts";

/** In the page itself: browsers would else ask for /favicon.ico. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#1f4e79"/><path d="M6 7h12v8h-6l-3 3v-3H6z" fill="#fff"/></svg>',
)}`;

/** The page around the widget: the script finds `#parvis` and fills it. */
export function chatPage(shown: WebPresentation): string {
  const title = fr.page.chatTitle(shown.name);
  return page(
    title,
    "chat",
    shown,
    `<main id="parvis"><noscript><h1>${escapeHtml(title)}</h1><p>${escapeHtml(fr.page.noScript)}</p>${contact(shown)}</noscript></main>
<script src="widget.js" data-mode="page" defer></script>`,
  );
}

/** What this address is, for whoever comes without having been sent to the chat. */
export function landingPage(shown: WebPresentation): string {
  const title = fr.page.landingTitle(shown.name);
  const points = fr.page.points.map(
    ([lead, rest]) => `<li><strong>${escapeHtml(lead)}</strong> ${escapeHtml(rest)}</li>`,
  );
  return page(
    title,
    "landing",
    shown,
    `<main>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(fr.page.landingLead(shown.called))}</p>
<p><a class="open" href="chat">${escapeHtml(fr.page.openChat)}</a></p>
<ul class="points">${points.join("")}</ul>
${contact(shown)}
</main>
<footer>${link(shown.website, fr.page.officialSite)}${shown.privacyUrl === null ? "" : link(shown.privacyUrl, fr.page.privacy)}</footer>`,
  );
}

function page(title: string, kind: string, { demonstration }: WebPresentation, body: string): string {
  const notice = demonstration
    ? `<aside class="demonstration" aria-label="${escapeHtml(fr.page.notice)}"><p>${escapeHtml(kind === "chat" ? fr.page.demonstrationShort : fr.page.demonstration)}</p></aside>\n`
    : "";
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="parvis/web/page.css">
</head>
<body class="${kind}">
${notice}${body}
</body>
</html>
`;
}

function contact({ contact: { phone, email } }: WebPresentation): string {
  if (phone === null && email === null) return "";
  const items = [
    phone === null
      ? ""
      : `<li>${escapeHtml(fr.page.phone)} : ${link(`tel:${phone.replaceAll(" ", "")}`, phone)}</li>`,
    email === null ? "" : `<li>${escapeHtml(fr.page.email)} : ${link(`mailto:${email}`, email)}</li>`,
  ];
  return `<h2>${escapeHtml(fr.page.contact)}</h2><ul class="contact">${items.join("")}</ul>`;
}

function link(address: string, label: string): string {
  return ` <a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
