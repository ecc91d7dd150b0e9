/**
 * Pictures fetched before they are looked at, for the next case of a queue. They stay in the page's own memory for minutes
 * and are handed out once: every fetch is an entry in the audit log, and so each look has one.
 */
const KEEP_MS = 5 * 60_000;
const MOST = 4;

interface Warm {
  blob: Promise<Blob | null>;
  at: number;
}
const warm = new Map<string, Warm>();

/** The bytes of a stored picture; null when there is none. Throws when the server does not give it. */
export async function fetchPicture(src: string, signal?: AbortSignal): Promise<Blob | null> {
  const response = await fetch(src, signal ? { signal } : {});
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.blob();
}

/** Fetch a picture ahead of its being shown; a failure shows when it is. */
export function warmPicture(src: string): void {
  if (warm.has(src)) return;
  const blob = fetchPicture(src);
  blob.catch(() => warm.delete(src));
  warm.set(src, { blob, at: Date.now() });
  const [oldest] = warm.keys();
  if (warm.size > MOST && oldest !== undefined) warm.delete(oldest);
}

/** The picture fetched ahead, handed out once; null when there is none, or it is too old. */
export function takeWarmPicture(src: string): Promise<Blob | null> | null {
  const found = warm.get(src);
  warm.delete(src);
  return found !== undefined && Date.now() - found.at < KEEP_MS ? found.blob : null;
}
