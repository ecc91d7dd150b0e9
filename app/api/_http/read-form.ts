import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from "@remix-run/multipart-parser";
import { KycError, MAX_IMAGE_BYTES } from "@/lib/contract";
import { readBody } from "./read-body";
import { imageTooLarge, MAX_BODY_BYTES, MAX_FIELDS, type Parts, sentTwice, takeText } from "./upload-parts";

const MAX_PART_BYTES = 8 * 1024 * 1024;
const MAX_PART_HEADERS = 50;
const MAX_PART_HEADER_BYTES = 8 * 1024;

/** Takes the parts of a multipart form while it arrives. */
export async function readForm(request: Request, parts: Parts): Promise<void> {
  const parser = new MultipartParser(boundaryOf(request), {
    maxHeaderSize: MAX_PART_HEADER_BYTES,
    maxFileSize: MAX_PART_BYTES,
    maxParts: parts.maxFiles + MAX_FIELDS,
    maxTotalSize: MAX_BODY_BYTES,
  });
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
}

function boundaryOf(request: Request): string {
  const type = request.headers.get("content-type") ?? "";
  const found = [...type.matchAll(/;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))(?=\s*(?:;|$))/gi)];
  const boundary = found[0]?.[1] ?? found[0]?.[2];
  // RFC 2046 §5.1.1: one boundary of at most 70 characters.
  if (found.length !== 1 || boundary === undefined) {
    throw new KycError("INVALID_REQUEST", "The Content-Type must name exactly one multipart boundary.");
  }
  return boundary;
}

function take(part: MultipartPart, parts: Parts): void {
  if (Object.keys(part.headers).length > MAX_PART_HEADERS) {
    throw new KycError("INVALID_REQUEST", "A part of the form has too many headers.");
  }
  const { name } = part;
  if (name === undefined || name === "") throw new KycError("INVALID_REQUEST", "A part of the form has no name.");
  if (part.filename === undefined) takeText(parts, name, part.text);
  else takeFile(name, part, parts);
}

function takeFile(name: string, part: MultipartPart, parts: Parts): void {
  parts.fileCount += 1;
  if (parts.fileCount > parts.maxFiles) {
    throw new KycError("INVALID_REQUEST", `Send at most ${parts.maxFiles} files.`);
  }
  // An empty file input of a browser sends a part of zero bytes: not sent.
  if (!parts.imageNames.has(name) || part.size === 0) return;
  if (part.size > MAX_IMAGE_BYTES) throw imageTooLarge(name);
  const { bytes } = part;
  const known = parts.files.get(name);
  if (known !== undefined && Buffer.compare(known, bytes) !== 0) throw sentTwice(name);
  parts.files.set(name, bytes);
}
