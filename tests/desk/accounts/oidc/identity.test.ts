import { describe, expect, it } from "vitest";
import { identityOf } from "../../../../src/desk/accounts/oidc/identity.ts";
import { oidcSettings } from "../../../../src/desk/accounts/oidc/settings.ts";

const CLAIMS = { iss: "https://id.example", sub: "42", email: "Lea@Valcour.example", email_verified: true };
const ANY = { domains: [], emailsVerified: false };

describe("who a provider speaks of", () => {
  it("is known by issuer and subject together", () => {
    expect(identityOf(CLAIMS, ANY)).toEqual({
      ...{
        subject: '["https://id.example","42"]',
        email: "lea@valcour.example",
        name: "lea@valcour.example",
      },
    });
  });

  it.each([
    [true, false, true],
    ["true", false, true],
    [undefined, true, true],
    [undefined, false, false],
    [null, false, false],
    [false, true, false],
    ["false", true, false],
    [0, true, false],
    [1, true, false],
    ["", true, false],
    [{}, true, false],
  ])("takes email_verified %o, the town saying %o, for %o", (email_verified, emailsVerified, accepted) => {
    const identity = identityOf({ ...CLAIMS, email_verified }, { ...ANY, emailsVerified });
    expect(identity).toEqual(
      accepted ? expect.objectContaining({ email: "lea@valcour.example" }) : "unverified",
    );
  });

  it.each([
    [{ given_name: "Léa", usual_name: "Martin", family_name: "Roy" }, "Léa Martin"],
    [{ given_name: "Léa", family_name: "Roy", name: "L. Roy" }, "Léa Roy"],
    [{ name: "Léa Roy" }, "Léa Roy"],
    [{ name: "  " }, "lea@valcour.example"],
    [{ name: 42 }, "lea@valcour.example"],
    [{ name: "Léa\u0000\nRoy" }, "Léa  Roy"],
    [{ given_name: "x".repeat(300) }, "x".repeat(100)],
  ])("names them from %o", (names, name) => {
    expect(identityOf({ ...CLAIMS, ...names }, ANY)).toMatchObject({ name });
  });
});

describe("settings of the identity provider", () => {
  const LEAST = { issuer: "https://id.example/api/v2", clientId: "a", clientSecret: "b" };

  it("needs an issuer and a client, and supposes ProConnect", () => {
    expect(oidcSettings.parse(LEAST)).toEqual({
      ...LEAST,
      ...{ label: "ProConnect", scopes: "openid given_name usual_name email" },
      ...{ domains: [], createAccounts: null, emailsVerified: false },
    });
  });

  it.each([
    [{ issuer: "http://id.example" }, "issuer"],
    [{ issuer: "file:///etc/passwd" }, "issuer"],
    [{ issuer: "http://localhost.evil.example" }, "issuer"],
    [{ scopes: "email" }, "scopes"],
    [{ domains: ["@valcour.example"] }, "domains"],
    [{ domains: ["localhost"] }, "domains"],
    [{ createAccounts: "agent" }, "domains"],
    [{ createAccounts: "administrator", domains: ["valcour.example"] }, "createAccounts"],
    [{ clientSecret: "" }, "clientSecret"],
  ])("refuses %o, naming %s", (wrong, key) => {
    const read = oidcSettings.safeParse({ ...LEAST, ...wrong });
    expect(read.error?.issues.map(({ path }) => path[0])).toContain(key);
  });

  it.each(["http://localhost:8080/realms/x", "http://127.0.0.1:9000", "http://[::1]:9000"])(
    "takes %s",
    (issuer) => {
      expect(oidcSettings.safeParse({ ...LEAST, issuer }).success).toBe(true);
    },
  );
});
