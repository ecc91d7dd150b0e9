import crypto from "node:crypto";
import sharp from "sharp";
import { expect, it, vi } from "vitest";
import { paperUser } from "@/lib/auth/testing";
import { MAX_IMAGE_BYTES, orgId } from "@/lib/contract";
import { installScriptedEngine } from "../testing";
import { cutPicture } from "./cut-picture";

it("a whole picture is cut whose stored form outgrew the upload it came from", async () => {
  const engine = installScriptedEngine();
  const asked = vi.spyOn(engine, "cutOut");
  const size = { width: 2_000, height: 1_600 };
  const noise = sharp(crypto.randomBytes(size.width * size.height * 3), { raw: { ...size, channels: 3 } });
  const picture = await noise.jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
  expect(picture.byteLength).toBeGreaterThan(MAX_IMAGE_BYTES);
  await cutPicture(paperUser(orgId.parse("018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b"), "viewer"), { picture, quad: null });
  expect(asked.mock.calls[0]?.[1]).toEqual([
    [0, 0],
    [2_000, 0],
    [2_000, 1_600],
    [0, 1_600],
  ]);
});
