/**
 * Marks a link with the channel it was given on, so that the town's site sees where visits come from.
 * Query and fragment stay as they are; links already marked, and anything but http(s), are returned unchanged.
 */
export function campaignLink(url: string, channel: string): string {
  if (!/^https?:\/\//i.test(url) || /[?&]utm_source=/i.test(url)) return url;
  const hash = url.indexOf("#");
  const [address, fragment] = hash === -1 ? [url, ""] : [url.slice(0, hash), url.slice(hash)];
  const tag = `utm_source=parvis&utm_medium=${encodeURIComponent(channel)}&utm_campaign=reponse`;
  const joint = !address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&";
  return `${address}${joint}${tag}${fragment}`;
}
