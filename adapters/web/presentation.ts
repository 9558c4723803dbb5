/** What the web chat shows of the collectivity; sent as it is to every visitor. */
export interface WebPresentation {
  /** "Valcour-sur-Alize" */
  readonly name: string;
  /** How to speak of it: "la commune de Valcour-sur-Alize". */
  readonly called: string;
  /** Its official site. */
  readonly website: string;
  /** True for the fictional commune: every page says so. */
  readonly demonstration: boolean;
  /** Says that an automated assistant answers; shown before the first message. */
  readonly disclosure: string;
  /** Questions offered before the first message, at most six. */
  readonly suggestions: readonly string[];
  /** Page about personal data; null when there is none. */
  readonly privacyUrl: string | null;
  /** Colour of buttons and links, `#rrggbb`, dark enough for white text. */
  readonly accent: string;
  /** How to reach the town hall when the chat cannot help. */
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  /** True when agents answer here: a button then asks for one. Left out means false. */
  readonly humans?: boolean;
}

/** Body of `GET /parvis/web/config`. */
export interface WebConfig extends WebPresentation {
  readonly humans: boolean;
  /** Longest message accepted, in UTF-16 units (as `maxlength` counts). */
  readonly maxText: number;
}

/** Body of `POST /parvis/web/token`; the names are Direct Line's. */
export interface WebSession {
  readonly token: string;
  readonly conversationId: string;
  /** Starts with `dl_`. */
  readonly userId: string;
  /** Seconds. */
  readonly expires_in: number;
}
