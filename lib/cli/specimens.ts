import { writeSpecimens } from "@/lib/engine/specimens";

/** `npm run specimens`: draws all specimens again into `e2e/specimens` and the showcase into `public/specimens`. */
export async function specimens(): Promise<void> {
  const started = Date.now();
  const { pictures, bytes } = await writeSpecimens("e2e/specimens", "public/specimens");
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${pictures} pictures, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s: e2e/specimens, public/specimens`);
}
