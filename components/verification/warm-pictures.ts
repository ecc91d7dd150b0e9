/**
 * Pictures fetched and decoded before they are looked at, for the next case of a queue. They stay in the page's own memory
 * for minutes and are handed out once: every fetch is an entry in the audit log, and so each look has one.
 */
const KEEP_MS = 5 * 60_000;
const MOST = 4;

/** A picture that can be drawn without a wait. Whoever takes one revokes its address. */
export interface ShownPicture {
  state: "ready";
  url: string;
  image: HTMLImageElement;
}

interface Warm {
  coming: Promise<ShownPicture | null>;
  /** Null until it has come. */
  come: ShownPicture | null;
  at: number;
}
const warm = new Map<string, Warm>();

/** A stored picture, decoded; null when there is none. Throws when the server does not give it. */
export async function fetchPicture(src: string, signal?: AbortSignal): Promise<ShownPicture | null> {
  const response = await fetch(src, signal ? { signal } : {});
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const url = URL.createObjectURL(await response.blob());
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  return { state: "ready", url, image };
}

function forget(src: string): void {
  const found = warm.get(src);
  warm.delete(src);
  found?.coming.then((picture) => picture && URL.revokeObjectURL(picture.url)).catch(() => undefined);
}

const isFresh = (found: Warm): boolean => Date.now() - found.at < KEEP_MS;

/** Fetch a picture ahead of its being shown; a failure shows when it is. */
export function warmPicture(src: string): void {
  const known = warm.get(src);
  if (known && isFresh(known)) return;
  if (known) forget(src);
  const entry: Warm = { coming: fetchPicture(src), come: null, at: Date.now() };
  warm.set(src, entry);
  entry.coming.then(
    (picture) => {
      entry.come = picture;
    },
    () => warm.delete(src),
  );
  const [oldest] = warm.keys();
  if (warm.size > MOST && oldest !== undefined) forget(oldest);
}

/** The picture if it can be shown in the very next frame; it stays here until it is taken. */
export function readyPicture(src: string): ShownPicture | null {
  const found = warm.get(src);
  return found !== undefined && isFresh(found) ? found.come : null;
}

/** The picture fetched ahead, handed out once; null when there is none, or it is too old. */
export function takeWarmPicture(src: string): Promise<ShownPicture | null> | null {
  const found = warm.get(src);
  if (found === undefined) return null;
  if (!isFresh(found)) {
    forget(src);
    return null;
  }
  warm.delete(src);
  return found.coming;
}
