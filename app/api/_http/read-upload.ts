import { KycError } from "@/lib/contract";
import { jsonBody } from "./json-body";
import { readForm } from "./read-form";
import { imageOf, MAX_BODY_BYTES, type Parts, takeText } from "./upload-parts";

/** A file that the route does not know is passed over, so that a client may send more than is read. */
const MIN_FILES = 2;

type Body = "multipart" | "json";

/**
 * What a route takes: each image with the names it may be sent under, the preferred one first, and the kinds of body it
 * reads. All else that is sent as text is a field.
 */
export interface UploadShape<Image extends string> {
  images: Readonly<Record<Image, readonly string[]>>;
  bodies: readonly Body[];
}

/** A request as it came: the bytes of each image (null when not sent) and all other text fields. */
export interface Upload<Image extends string> {
  images: Record<Image, Uint8Array | null>;
  fields: Record<string, string>;
}

/**
 * Reads an upload while it arrives, under limits. Throws INVALID_REQUEST (the contract knows no 413 or 415) when it is
 * something else, too large, too slow or contradicts itself. Types are not judged here: bytes decide that later.
 */
export async function readUpload<Image extends string>(
  request: Request,
  shape: UploadShape<Image>,
): Promise<Upload<Image>> {
  const body = bodyOf(request, shape.bodies);
  const parts: Parts = {
    imageNames: new Set(Object.values<readonly string[]>(shape.images).flat()),
    files: new Map(),
    texts: new Map(),
    fileCount: 0,
    maxFiles: Math.max(MIN_FILES, Object.keys(shape.images).length),
    fieldCount: 0,
  };
  if (body === "multipart") await readForm(request, parts);
  else await readJson(request, parts);
  return {
    images: mapValues(shape.images, (names) => imageOf(names, parts)),
    fields: Object.fromEntries([...parts.texts].filter(([name]) => !parts.imageNames.has(name))),
  };
}

const TYPES: Record<Body, { pattern: RegExp; name: string }> = {
  multipart: { pattern: /^multipart\/form-data\s*;/i, name: "multipart/form-data" },
  json: { pattern: /^application\/json\b/i, name: "application/json" },
};

function bodyOf(request: Request, bodies: readonly Body[]): Body {
  const type = request.headers.get("content-type") ?? "";
  const found = bodies.find((body) => TYPES[body].pattern.test(type));
  if (found !== undefined) return found;
  const names = bodies.map((body) => TYPES[body].name).join(" or ");
  throw new KycError("INVALID_REQUEST", `Send the images as ${names}.`);
}

/** Numbers and booleans become the text that a form would carry; null counts as not sent. */
async function readJson(request: Request, parts: Parts): Promise<void> {
  const body = await jsonBody(request, MAX_BODY_BYTES);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new KycError("INVALID_REQUEST", "The body must be a JSON object.");
  }
  for (const [name, value] of Object.entries(body)) {
    if (value === null) continue;
    if (typeof value === "string") takeText(parts, name, value);
    else if (typeof value === "number" || typeof value === "boolean") takeText(parts, name, String(value));
    else if (parts.imageNames.has(name)) {
      const details = [{ path: name, message: "must be base64 text" }];
      throw new KycError("INVALID_REQUEST", `${name} must be base64 text.`, { details });
    }
  }
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, of: (value: A) => B): Record<K, B> {
  // fromEntries forgets the keys, which are those of `record`.
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, of(value)])) as Record<K, B>;
}
