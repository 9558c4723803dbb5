import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelivery } from "../../../adapters/whatsapp/read-delivery.ts";

const ACCOUNT = { phoneNumberId: "106000000000001", businessAccountId: "102000000000001" };
const BSUID = "FR.13491208655302741918";
const METADATA = { display_phone_number: "33700000000", phone_number_id: ACCOUNT.phoneNumberId };

function read(value: object, field = "messages") {
  const changes = [{ field, value: { messaging_product: "whatsapp", metadata: METADATA, ...value } }];
  return readDelivery(
    { object: "whatsapp_business_account", entry: [{ id: "102000000000001", changes }] },
    ACCOUNT,
  );
}

function readMessage(content: object, contacts: readonly object[] = []) {
  const message = { from_user_id: BSUID, id: "wamid.HBg1", timestamp: "1763900000", ...content };
  return read({ messages: [message], contacts })?.[0];
}

const where = {
  accountId: ACCOUNT.phoneNumberId,
  conversationId: `${ACCOUNT.phoneNumberId}:${BSUID}`,
  userId: BSUID,
  eventId: "wamid.HBg1",
  at: new Date(1_763_900_000_000),
};

describe("readDelivery", () => {
  it("names a citizen by their business-scoped id, and keeps their number beside it", () => {
    const text = { type: "text", text: { body: "Carte d'identité" } };
    expect(readMessage({ ...text, from: "33600000000" })).toEqual({
      kind: "said",
      where: { ...where, alias: "33600000000" },
      text: "Carte d'identité",
    });
    expect(readMessage(text)).toMatchObject({ where: { userId: BSUID } });
    expect(readMessage(text, [{ wa_id: "33600000000", user_id: BSUID }])).toMatchObject({
      where: { userId: BSUID, alias: "33600000000" },
    });
    expect(readMessage({ ...text, from_user_id: undefined, from: "33600000000" })).toMatchObject({
      where: { userId: "33600000000", conversationId: "106000000000001:33600000000" },
    });
  });

  it.each([
    [
      {
        type: "interactive",
        interactive: { type: "button_reply", button_reply: { id: "agent", title: "Parler" } },
      },
      "agent",
    ],
    [
      { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "", title: "Horaires" } } },
      "Horaires",
    ],
    [{ type: "button", button: { payload: "oui", text: "Oui" } }, "oui"],
    [
      {
        type: "edit",
        edit: { original_message_id: "wamid.X", message: { type: "text", text: { body: "Corrigé" } } },
      },
      "Corrigé",
    ],
    [{ type: "image", image: { id: "900", mime_type: "image/jpeg", caption: "Le trou" } }, "Le trou"],
  ])("reads words of %j", (content, text) => {
    expect(readMessage(content)).toMatchObject({ kind: "said", text });
  });

  it.each([
    [
      { type: "audio", audio: { id: "901", mime_type: "audio/ogg; codecs=opus" } },
      { contentType: "audio/ogg", content: { id: "901" } },
    ],
    [
      { type: "document", document: { id: "902", filename: "acte.pdf" } },
      { contentType: "application/octet-stream", content: { id: "902" }, name: "acte.pdf" },
    ],
    [
      { type: "location", location: { latitude: 45.1, longitude: "3.2" } },
      { contentType: "application/vnd.parvis.location", content: { latitude: 45.1, longitude: 3.2 } },
    ],
    [{ type: "contacts", contacts: [{}] }, { contentType: "application/vnd.parvis.other" }],
    [{ type: "unsupported", errors: [{ code: 131051 }] }, { contentType: "application/vnd.parvis.other" }],
    [{ type: "hologram" }, { contentType: "application/vnd.parvis.other" }],
  ])("reads what is beside words of %j", (content, attachment) => {
    expect(readMessage(content)).toMatchObject({ kind: "said", text: "", attachments: [attachment] });
  });

  it.each([
    [{ type: "reaction", reaction: { message_id: "wamid.X", emoji: "👍" } }, "reaction"],
    [{ type: "text", text: { body: "À tous" }, group_id: "g1" }, "group"],
    [{ type: "text", text: { body: "?" }, from_user_id: "../../me" }, "no-citizen"],
    [{ type: "text", text: { body: 4 } }, "unreadable"],
    [{ type: "system", system: { type: "user_identity_changed" } }, "system"],
  ])("leaves %j alone", (content, what) => {
    expect(readMessage(content)).toEqual({ kind: "ignored", what });
  });

  it("erases what the citizen took back", () => {
    expect(readMessage({ type: "revoke", revoke: { original_message_id: "wamid.OLD" } })).toMatchObject({
      kind: "erased",
      where: { eventId: "wamid.OLD", userId: BSUID },
    });
  });

  it.each([
    [
      { user_id: "FR.2", previous_user_id: BSUID, type: "user_changed_user_id" },
      { userId: "FR.2", alias: BSUID },
    ],
    [
      { user_id: "FR.2222222", body: "User Ana changed from FR.1111111 to FR.2222222" },
      { userId: "FR.2222222", alias: BSUID },
    ],
    [
      { wa_id: "33611111111", type: "user_changed_number" },
      { userId: "33611111111", alias: BSUID },
    ],
  ])("follows a citizen through %j", (system, renamed) => {
    expect(readMessage({ type: "system", system })).toMatchObject({ kind: "renamed", where: renamed });
  });

  it("loses no message for one that cannot be read", () => {
    const good = {
      from: "33600000000",
      id: "wamid.1",
      timestamp: "1763900000",
      type: "text",
      text: { body: "Ici" },
    };
    const events = read({ messages: [null, { id: 3 }, good] });
    expect(events?.map(({ kind }) => kind)).toEqual(["ignored", "ignored", "said"]);
  });

  it("tells of messages that arrived, and of those that failed after all", () => {
    const statuses = [
      { id: "wamid.O1", status: "delivered", biz_opaque_callback_data: "parvis:key-1" },
      { id: "wamid.O2", status: "failed", errors: [{ code: 131047, title: "Re-engagement message" }] },
      { id: "wamid.O3", status: "warning" },
    ];
    expect(read({ statuses })).toEqual([
      { kind: "report", key: "key-1", platformId: "wamid.O1", status: "arrived", error: null },
      {
        kind: "report",
        key: null,
        platformId: "wamid.O2",
        status: "failed",
        error: "window-closed: error 131047",
      },
      { kind: "ignored", what: "status" },
    ]);
  });

  it("keeps to its own number and account", () => {
    const other = { metadata: { phone_number_id: "999999" }, messages: [] };
    expect(read(other)).toEqual([{ kind: "ignored", what: "other-account" }]);
    expect(readDelivery({ object: "page", entry: [] }, ACCOUNT)).toBeNull();
    const elsewhere = {
      id: "5",
      changes: [{ field: "account_update", value: { event: "ACCOUNT_VIOLATION" } }],
    };
    expect(readDelivery({ object: "whatsapp_business_account", entry: [elsewhere] }, ACCOUNT)).toEqual([
      { kind: "ignored", what: "other-account" },
    ]);
  });

  it.each([
    ["account_update", { event: "ACCOUNT_RESTRICTION" }, "alert"],
    ["account_update", { event: "VERIFIED_ACCOUNT" }, "ignored"],
    ["phone_number_quality_update", { event: "FLAGGED" }, "alert"],
    ["message_template_status_update", { event: "REJECTED" }, "ignored"],
    ["messages", { errors: [{ code: 131031 }] }, "alert"],
  ])("warns of what restricts the account: %s %j is %s", (field, value, kind) => {
    expect(read(value, field)?.[0]?.kind).toBe(kind);
  });

  it("reads who speaks, in every shape a change of speaker came in", () => {
    const common = {
      sender: { phone_number: "+33600000000" },
      recipient: { phone_number_id: ACCOUNT.phoneNumberId },
      timestamp: 1763900000,
    };
    const state = (value: object) => read({ ...common, ...value }, "messaging_handovers")?.[0];
    expect(state({ type: "control_passed", control_passed: { metadata: "{}" } })).toMatchObject({
      kind: "hub",
      state: "completed",
      where: { userId: "33600000000" },
    });
    expect(state({ control_passed: "what" })).toMatchObject({ kind: "ignored" });
    expect(state({ control_taken: { previous_owner_app_id: 1 } })).toMatchObject({
      kind: "hub",
      state: "accepted",
    });
    expect(state({ type: "control_passed", control_passed: { new_owner_role: "escalation" } })).toMatchObject(
      { state: "accepted" },
    );
    const standby = {
      messages: [
        { from_user_id: BSUID, id: "wamid.S", timestamp: "1763900000", type: "text", text: { body: "?" } },
      ],
    };
    expect(read({ standby }, "standby")?.map(({ kind }) => kind)).toEqual(["hub", "said"]);
  });

  it("never throws, whatever is signed", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.constantFrom("messages", "standby", "messaging_handovers", "account_update"),
        (value, item, field) => {
          read({ messages: [item], statuses: [item], standby: item, message_echoes: [item] }, field);
          readDelivery(
            { object: "whatsapp_business_account", entry: [{ id: "1", changes: [{ field, value }, value] }] },
            ACCOUNT,
          );
          readDelivery(value, ACCOUNT);
        },
      ),
      { numRuns: 300 },
    );
  });
});
