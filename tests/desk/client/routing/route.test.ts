import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOXES } from "../../../../src/desk/api/inbox.ts";
import { hashOf, type Route, routeOf } from "../../../../src/desk/client/routing/route.ts";

const pages = [
  "sign-in",
  "overview",
  "entries",
  "accounts",
  "audit",
  "faq-drafts",
  "canned-replies",
  "me",
] as const;

describe("addresses", () => {
  it("lead back to the route they were made for", () => {
    const word = fc.string({ minLength: 1, unit: "grapheme" });
    const route = fc.oneof<fc.Arbitrary<Route>[]>(
      fc.constantFrom(...BOXES).map((box) => ({ kind: "box", box })),
      fc.constantFrom(...pages).map((page) => ({ kind: "page", page })),
      word.map((id) => ({ kind: "conversation", id })),
      word.map((token) => ({ kind: "link", token })),
      fc.constant({ kind: "home" }),
    );
    fc.assert(
      fc.property(route, (there) => {
        expect(routeOf(hashOf(there))).toEqual(there);
      }),
    );
  });

  it.each(["", "#", "#/", "#/nulle-part", "#/conversation", "#/conversation/", "#/lien/%", "#/__proto__"])(
    "lead home from %j",
    (hash) => {
      expect(routeOf(hash)).toEqual({ kind: "home" });
    },
  );
});
