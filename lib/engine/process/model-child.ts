import { createReader, loadAssets } from "@/lib/engine/document";
import { loadFaceReader } from "@/lib/engine/face";
import { serveReader } from "./serve-reader";

await serveReader({
  reader: async () => createReader(await loadAssets()),
  faceReader: loadFaceReader,
});
