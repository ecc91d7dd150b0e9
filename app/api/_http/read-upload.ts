import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from "@remix-run/multipart-parser";
import { KycError, MAX_IMAGE_BYTES } from "@/lib/contract";
import { decodeBase64Image } from "./base64-image";
import { readBody } from "./read-body";

/** Two images of 5 MiB as base64 with line breaks are 13.7 MiB; everything else of a form is small. */
export const MAX_BODY_BYTES = 15 * 1024 * 1024;
const MAX_PART_BYTES = 8 * 1024 * 1024;
const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FILES = 2;
const MAX_FIELDS = 20;
const MAX_PART_HEADERS = 50;
const MAX_PART_HEADER_BYTES = 8 * 1024;

export const IMAGE_FIELDS = ["documentFront", "documentBack"] as const;
type ImageField = (typeof IMAGE_FIELDS)[number];

/** A form as it came: image bytes per side (null when not sent) and all other text fields. */
export interface Upload {
  images: Record<ImageField, Uint8Array | null>;
  fields: Record<string, string>;
}

interface Parts {
  files: Map<ImageField, Uint8Array>;
  texts: Map<string, string>;
  fileCount: number;
  fieldCount: number;
}

/**
 * Reads a multipart form while it arrives, under limits. Throws INVALID_REQUEST (the contract knows no 413 or 415) when
 * it is something else, too large, too slow or contradicts itself. Types are not judged here: bytes decide that later.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const parser = new MultipartParser(boundaryOf(request), {
    maxHeaderSize: MAX_PART_HEADER_BYTES,
    maxFileSize: MAX_PART_BYTES,
    maxParts: MAX_FILES + MAX_FIELDS,
    maxTotalSize: MAX_BODY_BYTES,
  });
  const parts: Parts = { files: new Map(), texts: new Map(), fileCount: 0, fieldCount: 0 };
  try {
    for await (const chunk of readBody(request, MAX_BODY_BYTES)) {
      for (const part of parser.write(chunk)) take(part, parts);
    }
    parser.finish();
  } catch (cause) {
    // The parser answers malformed text with a TypeError of the UTF-8 decoder.
    if (!(cause instanceof MultipartParseError || cause instanceof TypeError)) throw cause;
    if (cause instanceof MaxFileSizeExceededError || cause instanceof MaxTotalSizeExceededError) {
      throw new KycError("INVALID_REQUEST", "The images are too large: each may have 5 MiB.", {}, { cause });
    }
    throw new KycError("INVALID_REQUEST", "The multipart form could not be read.", {}, { cause });
  }
  return {
    images: { documentFront: imageOf("documentFront", parts), documentBack: imageOf("documentBack", parts) },
    fields: Object.fromEntries([...parts.texts].filter(([name]) => !isImageField(name))),
  };
}

function boundaryOf(request: Request): string {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new KycError("INVALID_REQUEST", "Send the images as multipart/form-data.");
  }
  const found = [...type.matchAll(/;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))(?=\s*(?:;|$))/gi)];
  const boundary = found[0]?.[1] ?? found[0]?.[2];
  // RFC 2046 §5.1.1: one boundary of at most 70 characters.
  if (found.length !== 1 || boundary === undefined) {
    throw new KycError("INVALID_REQUEST", "The Content-Type must name exactly one multipart boundary.");
  }
  return boundary;
}

const isImageField = (name: string): name is ImageField => IMAGE_FIELDS.some((field) => field === name);

function take(part: MultipartPart, parts: Parts): void {
  if (Object.keys(part.headers).length > MAX_PART_HEADERS) {
    throw new KycError("INVALID_REQUEST", "A part of the form has too many headers.");
  }
  const { name } = part;
  if (name === undefined || name === "") throw new KycError("INVALID_REQUEST", "A part of the form has no name.");
  if (part.filename === undefined) takeText(name, part, parts);
  else takeFile(name, part, parts);
}

function takeFile(name: string, part: MultipartPart, parts: Parts): void {
  parts.fileCount += 1;
  if (parts.fileCount > MAX_FILES) throw new KycError("INVALID_REQUEST", `Send at most ${MAX_FILES} files.`);
  // An empty file input of a browser sends a part of zero bytes: not sent.
  if (!isImageField(name) || part.size === 0) return;
  if (part.size > MAX_IMAGE_BYTES) throw imageTooLarge(name);
  const { bytes } = part;
  const known = parts.files.get(name);
  if (known !== undefined && Buffer.compare(known, bytes) !== 0) throw sentTwice(name);
  parts.files.set(name, bytes);
}

function takeText(name: string, part: MultipartPart, parts: Parts): void {
  parts.fieldCount += 1;
  if (parts.fieldCount > MAX_FIELDS) throw new KycError("INVALID_REQUEST", `Send at most ${MAX_FIELDS} fields.`);
  if (!isImageField(name) && part.size > MAX_FIELD_BYTES) {
    throw new KycError("INVALID_REQUEST", "A field of the form is too long.", {
      details: [{ path: name, message: "too long" }],
    });
  }
  const { text } = part;
  const known = parts.texts.get(name);
  if (known !== undefined && known !== text) throw sentTwice(name);
  parts.texts.set(name, text);
}

/** A file beats base64 text when both are sent (API page, request). */
function imageOf(name: ImageField, parts: Parts): Uint8Array | null {
  const file = parts.files.get(name);
  if (file !== undefined) return file;
  const text = parts.texts.get(name);
  if (text === undefined || text.trim() === "") return null;
  const bytes = decodeBase64Image(text);
  if (bytes === null) {
    const details = [{ path: name, message: "is neither a file nor base64" }];
    throw new KycError("INVALID_REQUEST", `${name} is neither a file nor base64.`, { details });
  }
  if (bytes.byteLength > MAX_IMAGE_BYTES) throw imageTooLarge(name);
  return bytes.byteLength === 0 ? null : bytes;
}

const imageTooLarge = (name: string) =>
  new KycError("INVALID_REQUEST", `${name} is larger than 5 MiB.`, {
    details: [{ path: name, message: `must be at most ${MAX_IMAGE_BYTES} bytes` }],
  });

const sentTwice = (name: string) =>
  new KycError("INVALID_REQUEST", `${name.slice(0, 40)} was sent twice with different content.`);
