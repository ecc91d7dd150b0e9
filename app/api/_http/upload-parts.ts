import { isStorableText, KycError, MAX_IMAGE_BYTES } from "@/lib/contract";
import { decodeBase64Image } from "./base64-image";

/** Two images of 5 MiB as base64 with line breaks are 13.7 MiB; everything else of an upload is small. */
export const MAX_BODY_BYTES = 15 * 1024 * 1024;
export const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 64 * 1024;

/** What has arrived of an upload. */
export interface Parts {
  /** Names that carry images. */
  imageNames: ReadonlySet<string>;
  files: Map<string, Uint8Array>;
  texts: Map<string, string>;
  fileCount: number;
  /** How many files may come. */
  maxFiles: number;
  fieldCount: number;
}

export function takeText(parts: Parts, name: string, text: string): void {
  parts.fieldCount += 1;
  if (parts.fieldCount > MAX_FIELDS) throw new KycError("INVALID_REQUEST", `Send at most ${MAX_FIELDS} fields.`);
  if (!parts.imageNames.has(name) && Buffer.byteLength(text) > MAX_FIELD_BYTES) {
    throw new KycError("INVALID_REQUEST", "A field is too long.", {
      details: [{ path: name.slice(0, 40), message: "too long" }],
    });
  }
  // Looked at here too: a refused form is kept with what of it can be kept.
  if (!isStorableText(name) || !(parts.imageNames.has(name) || isStorableText(text))) {
    throw new KycError("INVALID_REQUEST", "A field has characters that cannot be kept.");
  }
  const known = parts.texts.get(name);
  if (known !== undefined && known !== text) throw sentTwice(name);
  parts.texts.set(name, text);
}

/** A file beats base64 text when both are sent (API page, request), and an earlier name a later one. */
export function imageOf(names: readonly string[], parts: Parts): Uint8Array | null {
  for (const name of names) {
    const file = parts.files.get(name);
    if (file !== undefined) return file;
  }
  for (const name of names) {
    const bytes = decoded(name, parts.texts.get(name) ?? "");
    if (bytes !== null) return bytes;
  }
  return null;
}

function decoded(name: string, text: string): Uint8Array | null {
  if (text.trim() === "") return null;
  const bytes = decodeBase64Image(text);
  if (bytes === null) {
    const details = [{ path: name, message: "is neither a file nor base64" }];
    throw new KycError("INVALID_REQUEST", `${name} is neither a file nor base64.`, { details });
  }
  if (bytes.byteLength > MAX_IMAGE_BYTES) throw imageTooLarge(name);
  return bytes.byteLength === 0 ? null : bytes;
}

export const imageTooLarge = (name: string) =>
  new KycError("INVALID_REQUEST", `${name} is larger than 5 MiB.`, {
    details: [{ path: name, message: `must be at most ${MAX_IMAGE_BYTES} bytes` }],
  });

export const sentTwice = (name: string) =>
  new KycError("INVALID_REQUEST", `${name.slice(0, 40)} was sent twice with different content.`);
