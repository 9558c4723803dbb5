import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { ConfiguredChannel } from "../adapters/channel-definition.ts";
import { configuredChannels } from "./configured-channels.ts";
import { type OidcSettings, oidcSettings } from "./desk/accounts/oidc/settings.ts";
import { notificationSettings } from "./desk/notifications/settings.ts";
import { fr } from "./i18n/fr/config.ts";
import type { EmbedderConfig } from "./retrieval/embedding/create-embedder.ts";
import type { TranscriptionSettings } from "./transcription/openai-compatible.ts";

/** Nothing but the web: `file:` or `javascript:` would be followed, or shown as a link. */
const webAddress = z.url({ protocol: /^https?$/ });

const embeddings = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("built-in") }),
  z.strictObject({
    kind: z.literal("openai-compatible"),
    baseUrl: webAddress,
    model: z.string().min(1),
    apiKey: z.string().min(1).optional(),
    dimension: z.int().positive().optional(),
  }),
  z.strictObject({ kind: z.literal("local-onnx"), folder: z.string().min(1) }),
]);

const schema = z.strictObject({
  port: z.coerce.number().int().min(0).max(65535).default(3000),
  host: z.string().min(1).default("127.0.0.1"),
  /** Address citizens see, behind a proxy; used for links and allowed origins. */
  publicUrl: webAddress.nullable().default(null),
  /** Other sites that may embed the widget. */
  allowedOrigins: z.array(webAddress).default([]),
  knowledge: z.string().min(1).default("knowledge"),
  data: z.string().min(1).default("data"),
  /** Signs web chat tokens; generated and kept in the data folder when left out. */
  secret: z.string().min(32).optional(),
  embeddings: embeddings.default({ kind: "built-in" }),
  watch: z.boolean().default(true),
  /** Sign-in at the Desk by the town's identity provider (ProConnect), beside passwords. */
  identityProvider: oidcSettings.optional(),
  notifications: notificationSettings.prefault({}),
  /** Hears citizens' voice notes; they are told to write when left out. */
  transcription: z
    .strictObject({
      baseUrl: webAddress.transform((url) => url.replace(/\/$/, "")),
      model: z.string().min(1),
      apiKey: z.string().min(1).optional(),
    })
    .optional(),
  /** Settings of each channel beside the web chat, by its name; their secrets come from the environment. */
  channels: z.record(z.string(), z.unknown()).default({}),
  logLevel: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: z.coerce.number().int().min(0).default(0),
});

type Settings = z.infer<typeof schema>;

/** The whole configuration, with absolute folders; nothing else reads the environment. */
export interface Config
  extends Omit<Settings, "secret" | "embeddings" | "identityProvider" | "channels" | "transcription"> {
  readonly secret: string | null;
  readonly identityProvider: OidcSettings | null;
  readonly embeddings: EmbedderConfig;
  readonly transcription: TranscriptionSettings | null;
  readonly channels: readonly ConfiguredChannel[];
  readonly databaseFile: string;
  readonly nationalFolder: string;
  readonly vectorCacheFolder: string;
}

export interface ConfigProblem {
  readonly key: string;
  readonly message: string;
}

export type ConfigOutcome =
  | { readonly kind: "loaded"; readonly config: Config; readonly file: string | null }
  | { readonly kind: "invalid"; readonly problems: readonly ConfigProblem[] };

const FILES = ["parvis.config.ts", "parvis.config.mjs", "parvis.config.json"];

/** Environment variables and the setting each one overrides. */
export const VARIABLES = {
  PORT: "port",
  HOST: "host",
  PARVIS_DATA: "data",
  PARVIS_KNOWLEDGE: "knowledge",
  PARVIS_PUBLIC_URL: "publicUrl",
  PARVIS_SECRET: "secret",
  PARVIS_LOG_LEVEL: "logLevel",
} as const;

/** Secrets that may stay out of the file: each completes settings that the file begins. */
export const SECRETS = {
  PARVIS_SMTP_PASSWORD: ["notifications", "email", "password"],
  PARVIS_OIDC_SECRET: ["identityProvider", "clientSecret"],
  PARVIS_TRANSCRIPTION_KEY: ["transcription", "apiKey"],
} as const;

/**
 * Reads `parvis.config.*` from `folder`, then the environment over it, and validates the whole at once:
 * every wrong value is reported with its key, what is wrong and an example.
 */
export async function loadConfig(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ConfigOutcome> {
  const file = FILES.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
  let fromFile: object = {};
  try {
    fromFile = file === null ? {} : await importSettings(file);
  } catch (error) {
    return { kind: "invalid", problems: [{ key: file ?? "", message: fr.unreadableFile(messageOf(error)) }] };
  }
  const fromEnvironment: Record<string, string> = {};
  for (const [variable, key] of Object.entries(VARIABLES)) {
    const value = environment[variable];
    if (value !== undefined && value !== "") fromEnvironment[key] = value;
  }
  const given = withSecrets({ ...fromFile, ...fromEnvironment }, environment);
  const parsed = schema.safeParse(given, { error: z.locales.fr().localeError });
  if (!parsed.success) return { kind: "invalid", problems: parsed.error.issues.flatMap(problemsOf) };
  const { channels, problems } = configuredChannels(parsed.data.channels, environment);
  if (problems.length > 0) return { kind: "invalid", problems };
  return { kind: "loaded", config: absolute({ ...parsed.data, channels }, folder), file };
}

function withSecrets(settings: object, environment: NodeJS.ProcessEnv): object {
  const completed = structuredClone(settings) as Record<string, unknown>;
  for (const [variable, path] of Object.entries(SECRETS)) {
    const value = environment[variable];
    if (value === undefined || value === "") continue;
    const parents = path.slice(0, -1) as readonly string[];
    const parent = parents.reduce<unknown>(
      (within, key) => (within as Record<string, unknown> | undefined)?.[key],
      completed,
    );
    if (typeof parent === "object" && parent !== null) {
      (parent as Record<string, unknown>)[String(path.at(-1))] = value;
    }
  }
  return completed;
}

async function importSettings(file: string): Promise<object> {
  const options = file.endsWith(".json") ? { with: { type: "json" } } : {};
  const loaded = (await import(pathToFileURL(file).href, options)) as { default?: unknown };
  if (typeof loaded.default !== "object" || loaded.default === null) throw new Error(fr.noDefaultExport);
  return loaded.default;
}

function absolute(settings: Omit<Settings, "channels"> & Pick<Config, "channels">, folder: string): Config {
  const at = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  const data = at(settings.data);
  return {
    ...settings,
    secret: settings.secret ?? null,
    identityProvider: settings.identityProvider ?? null,
    transcription: settings.transcription
      ? { ...settings.transcription, apiKey: settings.transcription.apiKey ?? null }
      : null,
    embeddings: settings.embeddings as EmbedderConfig,
    knowledge: at(settings.knowledge),
    data,
    databaseFile: join(data, "parvis.db"),
    nationalFolder: join(data, "national"),
    vectorCacheFolder: join(data, "vectors"),
  };
}

function problemsOf(issue: z.core.$ZodIssue): ConfigProblem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ key, message: fr.unknownKey }));
  const key = issue.path.map(String).join(".");
  const variable = Object.entries(VARIABLES).find(([, name]) => name === key)?.[0];
  return [
    { key: variable === undefined ? key : `${key} (${variable})`, message: fr.problem(key, issue.message) },
  ];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
