import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from "botbuilder";
import type { DeliveryOutcome } from "../channel.ts";
import type { CallPlatform } from "../platform/call-platform.ts";
import type { AppToken } from "./app-token.ts";
import type { TeamsSettings } from "./definition.ts";
import { sendOutcome, tokenOutcome } from "./send-outcome.ts";

export const ISSUER = "https://api.botframework.com";

/** An activity did not leave, or was not taken. */
export class NotSent extends Error {
  readonly outcome: DeliveryOutcome;

  constructor(outcome: DeliveryOutcome) {
    super(outcome.kind);
    this.name = "NotSent";
    this.outcome = outcome;
  }
}

/** Bot Framework's own adapter: who may write to us, and how to answer. */
export class TeamsAdapter extends CloudAdapter {
  /**
   * What `CloudAdapter.process` does, without its words to the console and to the sender.
   *
   * @throws when the sender is not who it says.
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(authorization, activity, logic);
  }
}

/**
 * Binds botbuilder to our own calls: the connector's built-in repetitions would otherwise send again what timed out,
 * and add up with the outbox's. Sending throws `NotSent`.
 */
export function createTeamsAdapter(
  { appId, loginUrl, openIdUrl }: Pick<TeamsSettings, "appId" | "loginUrl" | "openIdUrl">,
  token: AppToken,
  call: CallPlatform,
  clock: () => Date,
): TeamsAdapter {
  const credentials: ServiceCredentials = {
    async signRequest(request) {
      const read = await token.read();
      if (read.kind === "none") throw new NotSent(tokenOutcome(read.answer, clock()));
      request.headers.set("authorization", `Bearer ${read.token}`);
      return request;
    },
  };
  const configuration = {
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    ValidateAuthority: true,
  };
  const factory: CredentialsFactory = {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const authorization = request.headers.get("authorization") ?? "";
      const body: unknown = JSON.parse(String(request.body));
      const answer = await call(request.url, { method: "POST", headers: { authorization }, body });
      if (answer.kind !== "answered" || answer.status >= 300) {
        const good = answer.kind === "answered" && answer.status === 401 && token.refused();
        throw new NotSent(sendOutcome(answer, good, clock()));
      }
      token.taken();
      const headers = request.headers.clone();
      return { request, status: answer.status, headers, bodyAsText: JSON.stringify(answer.body ?? {}) };
    },
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configuration,
    factory,
    undefined,
    undefined,
    { httpClient },
  );
  return new TeamsAdapter(authentication);
}

type Parameters = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type CredentialsFactory = NonNullable<Parameters[1]>;
type ServiceCredentials = Awaited<ReturnType<CredentialsFactory["createCredentials"]>>;
type HttpClient = NonNullable<NonNullable<Parameters[4]>["httpClient"]>;
