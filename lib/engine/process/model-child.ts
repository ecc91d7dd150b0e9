import { createReader, loadAssets } from "@/lib/engine/document";
import { serveReader } from "./serve-reader";

await serveReader(async () => createReader(await loadAssets()));
