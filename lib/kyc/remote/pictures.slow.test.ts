import crypto from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { MAX_IMAGE_BYTES } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import * as kyc from "..";
import { ID, refusal, remoteGround, VERIFICATIONS } from "./testing";
import { troubles } from "./troubles";

const { actor, fake, org } = remoteGround();

describe("what is done there is written down here", () => {
  it("a picture is decoded by our own decoders, whatever it is called, and its view is an entry", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const jpeg = Buffer.from(
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
      "base64",
    );
    fake().on(`GET ${path}`, { type: "application/octet-stream", body: jpeg });
    const picture = await kyc.readDocumentImage(actor(), ID, { kind: "document-front-image" });
    expect(picture.mime).toBe("image/jpeg");
    const [entry] = await listAudit(org(), { limit: 1 });
    expect(entry).toMatchObject({ action: "image.view", object: { id: ID }, details: { remote: true } });
    for (const said of [{ body: "<html>" }, { type: "image/jpeg", body: Buffer.from("GIF89a") }]) {
      fake().on(`GET ${path}`, said);
      const error = await refusal(kyc.readDocumentImage(actor(), ID, { kind: "document-front-image" }));
      expect(error.message).toMatch(/no picture/);
    }
  });

  it("a picture may be as large as an upload; of a larger one is said that it is too large, not that it is none", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const sent = (bytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4)]);
    const said = async (bytes: number) => {
      fake().on(`GET ${path}`, { type: "image/jpeg", body: sent(bytes) });
      return (await refusal(kyc.readDocumentImage(actor(), ID, { kind: "document-front-image", original: true })))
        .message;
    };
    expect(await said(MAX_IMAGE_BYTES)).toMatch(/no picture/);
    expect(await said(MAX_IMAGE_BYTES + 1)).toMatch(/picture that is larger/);
    expect(troubles()[0]?.kind).toBe("too-large");
  });

  it("a picture that the other server encoded anew is shown although it outgrew an upload, and whatever it is", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const large = sharp(crypto.randomBytes(1_400 * 1_300 * 3), { raw: { width: 1_400, height: 1_300, channels: 3 } });
    const png = await large.png().toBuffer();
    expect(png.byteLength).toBeGreaterThan(MAX_IMAGE_BYTES);
    fake().on(`GET ${path}`, { type: "image/png", body: png });
    expect((await kyc.readDocumentImage(actor(), ID, { kind: "document-front-image" })).mime).toBe("image/jpeg");
    // Nothing that a server makes of an upload: more than 5 MiB of any other kind stays closed.
    for (const head of ["%PDF-1.7\n", "II*\0"]) {
      const body = Buffer.concat([Buffer.from(head, "latin1"), Buffer.alloc(MAX_IMAGE_BYTES)]);
      fake().on(`GET ${path}`, { type: "image/png", body });
      const error = await refusal(kyc.readDocumentImage(actor(), ID, { kind: "document-front-image" }));
      expect(error.message).toMatch(/no picture/);
    }
  });
});
