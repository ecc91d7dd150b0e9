import sharp from "sharp";

/**
 * The only formats that sharp may open in our processes. Everything else that libvips knows (SVG, HEIF, GIF, PDF …) is
 * blocked: SVG alone gave file access and 3.6 s renders, and most decoder holes of past years sat in the rest.
 */
const LOADERS = ["Jpeg", "Png", "Webp", "Tiff"];

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });
// One thread a process: parallelism comes from the pools, and a thread per core here would only fight the models.
sharp.concurrency(1);
// No picture comes twice, so the operation cache would only hold memory (and one person's pixels) for the next job.
sharp.cache(false);

/** sharp with foreign loaders blocked; import this one, never the package. */
export const guardedSharp = sharp;

/** As the gate allows; stated again here so that the decoder does not depend on having been asked politely. */
export const MAX_INPUT_PIXELS = 50_000_000;
