import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitorKey } from "../../src/http/visitor-key.ts";

describe("visitorKey", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["not an address", "not an address"],
    [undefined, ""],
  ])("%s counts as %s", (address, key) => {
    expect(visitorKey(address)).toBe(key);
  });

  it("takes any address", () => {
    fc.assert(fc.property(fc.ipV6(), (address) => visitorKey(address).length > 0));
  });
});
