import { readFile } from "node:fs/promises";
import path from "node:path";
import { CAPTURE_FOLDER, readManifest } from "../_files/capture-files";

/** A worker takes its policy from its own answer, not from the page: here it may compile WebAssembly and fetch from us. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The capture page's own files: public, named after their content, packed when they were made. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const asset = Object.values(await readManifest()).find((known) => known.file === file);
  if (!asset) return new Response("Not found", { status: 404 });
  const packing = packingFor(request.headers.get("accept-encoding") ?? "");
  const stored = packing ? `${asset.file}.${packing.ending}` : asset.file;
  const bytes = new Uint8Array(await readFile(path.join(CAPTURE_FOLDER, stored)));
  const headers = new Headers({
    "content-type": asset.type,
    "content-length": String(bytes.length),
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": WORKER_POLICY,
    vary: "accept-encoding",
  });
  if (packing) headers.set("content-encoding", packing.name);
  return new Response(bytes, { headers });
}

function packingFor(accepted: string): { name: string; ending: string } | null {
  const names = accepted.split(",").map((part) => part.split(";")[0]?.trim());
  if (names.includes("br")) return { name: "br", ending: "br" };
  return names.includes("gzip") ? { name: "gzip", ending: "gz" } : null;
}
