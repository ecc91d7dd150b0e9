import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const FOLDER = "public/icons";
/** The accent of the logo: what a launcher's mask cuts into must be one colour. */
const GROUND = "#3a5fd0";
/** A mask may keep only the inner circle of 80 % (W3C manifest, "safe zone"); the logo's corners need less than that. */
const SAFE_SHARE = 0.62;

/** `npm run icons`: draws the installed app's icons from `public/icon.svg`. */
export async function icons(): Promise<void> {
  const logo = await readFile("public/icon.svg");
  await mkdir(FOLDER, { recursive: true });
  const drawn = (px: number) => sharp(logo, { density: (72 * px) / 24 }).resize(px, px);
  for (const px of [192, 512]) await writeFile(path.join(FOLDER, `icon-${px}.png`), await drawn(px).png().toBuffer());
  for (const [name, px] of [
    ["maskable-512.png", 512],
    ["apple-touch-180.png", 180],
  ] as const) {
    const inner = await drawn(Math.round(px * SAFE_SHARE))
      .png()
      .toBuffer();
    const ground = sharp({ create: { width: px, height: px, channels: 3, background: GROUND } });
    await writeFile(
      path.join(FOLDER, name),
      await ground
        .composite([{ input: inner }])
        .png()
        .toBuffer(),
    );
  }
  console.log(`4 icons: ${FOLDER}`);
}
