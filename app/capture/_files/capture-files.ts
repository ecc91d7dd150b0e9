import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CaptureAssets } from "@/lib/capture";

const asset = z.object({ file: z.string().regex(/^[\w.-]+$/), type: z.string() });
const manifestSchema = z.object({ worker: asset, runtime: asset, detector: asset, mesh: asset });
type Manifest = z.infer<typeof manifestSchema>;

/** Where `lib/cli/bundle.mjs` puts them. */
export const CAPTURE_FOLDER = path.join(process.cwd(), ".build", "capture");

/** What the build wrote. Read each time: a few hundred bytes, and a rebuild under a running server is seen. */
export async function readManifest(): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(path.join(CAPTURE_FOLDER, "manifest.json"), "utf8")));
}

/** Addresses of the capture page's worker, runtime and models, for a browser that accepts these encodings. */
export async function captureAssets(acceptEncoding: string): Promise<CaptureAssets> {
  const { worker, runtime, detector, mesh } = await readManifest();
  const packing = /\bbr\b/.test(acceptEncoding) ? "br" : "plain";
  const address = ({ file }: { file: string }) => `/capture/${packing}/${file}`;
  return { worker: address(worker), runtime: address(runtime), detector: address(detector), mesh: address(mesh) };
}
