import crypto from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { installVault, openVault } from "@/lib/vault";
import { sealSessionToken, sessionCookieName, sessionTokenIn } from "./session-cookie";

const newVault = () =>
  installVault(openVault({ keyText: `t:${crypto.randomBytes(32).toString("base64")}`, keyFile: "", create: "never" }));

describe("the session's cookie", () => {
  beforeAll(newVault);

  it("comes back as it was sealed, among other cookies", async () => {
    const cookie = `a=b; ${sessionCookieName()}=${await sealSessionToken("secret")}; c=d`;
    expect(await sessionTokenIn(cookie)).toBe("secret");
  });

  it.each([null, "", "a=b", "kyc-session=", "kyc-session=eyJhbGciOiJub25lIn0.e30.", "kyc-session"])(
    "%j is none of ours",
    async (header) => expect(await sessionTokenIn(header)).toBeNull(),
  );

  it("sealed under another master key is none of ours", async () => {
    const cookie = `${sessionCookieName()}=${await sealSessionToken("secret")}`;
    newVault();
    expect(await sessionTokenIn(cookie)).toBeNull();
  });

  it("does not show the secret", async () => {
    expect(await sealSessionToken("secret")).not.toContain(Buffer.from("secret").toString("base64url"));
  });
});
