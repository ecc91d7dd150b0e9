import { readFile } from "node:fs/promises";
import path from "node:path";
import { CAPTURE_FOLDER, readManifest } from "../../_files/capture-files";

/** A worker takes its policy from its own answer, not from the page: here it may compile WebAssembly and fetch from us. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

interface Context {
  params: Promise<{ packing: string; file: string }>;
}

/**
 * The capture page's own files: public, named after their content, packed when they were made. Next takes the header
 * Content-Encoding from every handler's answer, so `next.config.mjs` sets it for the addresses under `/capture/br/`.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { packing, file } = await params;
  const asset = Object.values(await readManifest()).find((known) => known.file === file);
  if (!asset || (packing !== "br" && packing !== "plain")) return new Response(null, { status: 404 });
  const stored = packing === "br" ? `${asset.file}.br` : asset.file;
  const bytes = new Uint8Array(await readFile(path.join(CAPTURE_FOLDER, stored)));
  return new Response(bytes, {
    headers: {
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": WORKER_POLICY,
    },
  });
}
