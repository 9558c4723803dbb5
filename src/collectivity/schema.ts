import { z } from "zod";
import { fr } from "../i18n/fr/collectivity.ts";
import { channelDirectory } from "./channel-directory.ts";

/** Name of the facts file at the root of the knowledge folder. */
export const COLLECTIVITY_FILE = "collectivity.yaml";

/** Shown as links: nothing a browser would run. */
const webAddress = z.url({ protocol: /^https?$/ });
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, fr.dateFormat);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, fr.monthDayFormat);
const range = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, fr.rangeFormat)
  .refine((value) => value.slice(0, 5) < value.slice(6), fr.reversedRange);
const ranges = z.array(range);

export const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** Opening hours that hold all year, or between two days of the year (which may wrap over New Year). A day left out is closed. */
const period = z.strictObject({
  name: z.string().optional(),
  from: monthDay.optional(),
  to: monthDay.optional(),
  week: z.partialRecord(z.enum(WEEKDAYS), ranges),
});

const address = z.strictObject({
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  /** How to get in: floor, access for people with reduced mobility, parking. */
  access: z.string().optional(),
});

const service = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, fr.idFormat),
  name: z.string(),
  /** Grammatical article to speak of it: "la mairie", "l'accueil", "le CCAS". */
  called: z.string(),
  /** Only needed after "l'" and "les", when agreement ("ouvert", "ouverte") cannot be guessed from the noun. */
  gender: z.enum(["feminine", "masculine"]).optional(),
  aliases: z.array(z.string()).default([]),
  /** What it deals with, in citizens' words: routes questions to it. */
  topics: z.array(z.string()).default([]),
  address: address.optional(),
  phone: z.string().optional(),
  email: z.email().optional(),
  url: webAddress.optional(),
  /** First matching period wins; put seasonal periods before the general one. */
  hours: z.array(period).default([]),
  /** What the hours do on French public holidays. */
  publicHolidays: z.enum(["closed", "open"]).default("closed"),
  /** Exceptional closures, ends included. */
  closures: z.array(z.strictObject({ from: isoDate, to: isoDate, reason: z.string() })).default([]),
  /** Exceptional openings or hours on one date; wins over everything else. */
  exceptions: z.array(z.strictObject({ date: isoDate, hours: ranges, reason: z.string() })).default([]),
  /** Who answers its citizens at the Desk, and when; by default itself, during its opening hours. */
  desk: z
    .strictObject({
      /** Id of the service that answers in its place. */
      answeredBy: z.string().optional(),
      /** When they differ from the counter's; never on public holidays. Its closures and exceptions hold here too. */
      hours: z.array(period).min(1).optional(),
    })
    .optional(),
  /** "Sur rendez-vous uniquement", "dernière entrée 30 minutes avant"… */
  note: z.string().optional(),
  /** Who is in charge (function and name), for "qui est…". */
  people: z.array(z.strictObject({ role: z.string(), name: z.string() })).default([]),
  /** DILA codes of the local desk (`mairie`, `ccas`…) that national sheets point to. */
  pivots: z.array(z.string()).default([]),
  updated: isoDate,
});

/** How conversations go to people. */
const handoff = z.strictObject({
  /** Minutes after which somebody who waits is offered an answer later. */
  longestWaitMinutes: z.number().int().min(2).max(60).default(10),
  /** Opening days within which an answer promised for later is given; 1 is the end of the next opening day. */
  callbackPromiseDays: z.number().int().min(1).max(10).default(1),
  /** Questions that the assistant never answers itself. */
  always: z
    .array(
      z.strictObject({
        /** In citizens' words; a question is on a topic when it has all its words. */
        topics: z.array(z.string().regex(/\p{L}/u, fr.emptyTopic)).min(1),
        /** Id of the service that answers; by default the competent one. */
        service: z.string().optional(),
        /** Said to the citizen before the hand-off. */
        message: z.string().min(1).optional(),
      }),
    )
    .default([]),
});

/** `knowledge/collectivity.yaml`: the facts answered exactly, never searched for. */
export const collectivitySchema = z.strictObject({
  name: z.string(),
  /** How to speak of it: "la commune de Valcour-sur-Alize". */
  called: z.string(),
  kind: z.enum(["commune", "communauté", "département", "région", "autre"]).default("commune"),
  /** True for the fictional commune shipped with the project: every page says so. */
  demonstration: z.boolean().default(false),
  timezone: z.string().default("Europe/Paris"),
  /** Alsace-Moselle keeps two more public holidays. */
  alsaceMoselle: z.boolean().default(false),
  website: webAddress,
  territory: z.strictObject({
    postalCodes: z.array(z.string()),
    /** Hamlets and districts that belong to it. */
    places: z.array(z.string()).default([]),
    /** Neighbouring authorities: questions about their facilities are not ours to answer. */
    neighbours: z.array(z.string()).default([]),
  }),
  /** The service that takes what no other does. */
  defaultService: z.string(),
  services: z.array(service).min(1),
  handoff: handoff.prefault({}),
  channels: channelDirectory,
  people: z.array(z.strictObject({ role: z.string(), name: z.string() })).default([]),
  /** Shown as suggested questions before the first message. */
  suggestions: z.array(z.string()).max(6).default([]),
  /** Page of the official site about personal data, linked from the chat. */
  privacyUrl: webAddress.optional(),
  /** Colour of the chat's buttons and links, dark enough for white text. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, fr.colourFormat)
    .optional(),
  updated: isoDate,
});

export type Collectivity = z.infer<typeof collectivitySchema>;
export type Service = Collectivity["services"][number];
export type Period = Service["hours"][number];
export type Weekday = (typeof WEEKDAYS)[number];
