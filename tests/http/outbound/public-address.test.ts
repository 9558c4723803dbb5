import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../src/http/outbound/public-address.ts";

describe("isPublicAddress", () => {
  it.each(["93.184.215.14", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a01:e0a::1"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.8.9.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.0.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:93.184.215.14",
    "64:ff9b::a00:1",
    "2002:a00:1::1",
    "2001::1",
    "2001:db8::1",
    "fc00::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "localhost",
    "",
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

  it("refuses every address of the private IPv4 networks, also written as IPv6", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const network = fc.constantFrom<readonly number[]>(
      [10],
      [127],
      [169, 254],
      [192, 168],
      [172, 16],
      [172, 31],
    );
    fc.assert(
      fc.property(network, fc.tuple(byte, byte, byte), (start, rest) => {
        const bytes = [...start, ...rest].slice(0, 4);
        const hex = bytes.map((one) => one.toString(16).padStart(2, "0"));
        expect(isPublicAddress(bytes.join("."))).toBe(false);
        expect(isPublicAddress(`::ffff:${hex.slice(0, 2).join("")}:${hex.slice(2).join("")}`)).toBe(false);
      }),
    );
  });
});
