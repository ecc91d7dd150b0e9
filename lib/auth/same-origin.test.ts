import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const ask = (method: string, headers: Record<string, string>) =>
  isSameOrigin(new Request("http://localhost:3000/api/kyc/id-verification", { method, headers }));
const HOST = { host: "localhost:3000" };

describe("same origin", () => {
  const table: Array<[string, string, Record<string, string>, boolean]> = [
    ["reading needs no proof", "GET", {}, true],
    ["a browser that says same-origin passes", "POST", { ...HOST, "sec-fetch-site": "same-origin" }, true],
    ["another site is refused", "POST", { ...HOST, "sec-fetch-site": "cross-site" }, false],
    ["a sibling site is refused", "POST", { ...HOST, "sec-fetch-site": "same-site" }, false],
    ["a typed address cannot post", "POST", { ...HOST, "sec-fetch-site": "none" }, false],
    ["an equal Origin passes", "PATCH", { ...HOST, origin: "http://localhost:3000" }, true],
    ["a foreign Origin is refused", "POST", { ...HOST, origin: "http://evil.example" }, false],
    ["another port is another origin", "POST", { ...HOST, origin: "http://localhost:3001" }, false],
    ["a null Origin is refused", "POST", { ...HOST, origin: "null" }, false],
    ["no Origin at all is refused", "POST", HOST, false],
    [
      "a forwarded host does not help a foreign Origin",
      "POST",
      { ...HOST, origin: "http://evil.example", "x-forwarded-host": "evil.example" },
      false,
    ],
  ];
  it.each(table)("%s", (_name, method, headers, expected) => expect(ask(method, headers)).toBe(expected));
});
