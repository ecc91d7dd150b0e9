import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkHeader } from "@/lib/engine/gate";
import { canonicalise, loadPixels } from "../image";
import { type FaceFinder, loadFaceFinder } from "./index";

const FOLDER = path.join(process.cwd(), "e2e/specimens/images");

async function open(file: string) {
  const bytes = readFileSync(path.join(FOLDER, file));
  const [picture] = await canonicalise(bytes, checkHeader(bytes));
  if (!picture) throw new Error(`${file} holds no picture`);
  return loadPixels(picture.bytes);
}

describe("portraits of the drawn specimens", () => {
  let find: FaceFinder;
  beforeAll(async () => {
    find = await loadFaceFinder();
  });

  it.each(["passport-utopia-front.jpg", "licence-us-front.jpg", "photo-passport-oak.jpg", "copy-passport-lamp.jpg"])(
    "%s: the portrait, not the ghost image on the right",
    async (file) => {
      const pixels = await open(file);
      const portrait = await find(pixels, null, 0);
      const middle = (portrait?.quad ?? []).reduce((sum, [x]) => sum + x / 4, 0);
      expect(middle).toBeGreaterThan(0.05 * pixels.width);
      expect(middle).toBeLessThan(0.45 * pixels.width);
    },
    20_000,
  );

  it.each(["id-utopia-back.jpg", "licence-us-back.jpg", "not-a-document-letter.jpg"])(
    "%s: no portrait is made up",
    async (file) => {
      expect(await find(await open(file), null, 0)).toBeNull();
    },
    20_000,
  );
});
