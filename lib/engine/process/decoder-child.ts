import { EngineError } from "@/lib/engine/error";
import { checkCanonical, checkHeader } from "@/lib/engine/gate";
import { canonicalise, cutOut } from "@/lib/engine/image";
import { decodePayloadSchema } from "./messages";
import { serveJobs } from "./serve-jobs";

const WATCH_EVERY_MS = 100;

/** Where the kernel sets no limit, the process looks at its own size; native decoding runs beside this timer. */
function watchMemory(): void {
  const limitMb = Number(process.argv.find((word) => word.startsWith("--watch-mb="))?.split("=")[1]);
  if (!limitMb) return;
  const look = () => {
    if (process.memoryUsage.rss() > limitMb * 1e6) process.exit(70);
  };
  setInterval(look, WATCH_EVERY_MS).unref();
}

watchMemory();
await serveJobs({
  prepare: async () => async (payload) => {
    const { bytes, limits, quad } = decodePayloadSchema.parse(payload);
    if (quad !== undefined) return [await cutOut(bytes, quad)];
    return canonicalise(bytes, limits === "canonical" ? checkCanonical(bytes) : checkHeader(bytes));
  },
  // A rasteriser that gave up half-way leaves its heap in any state; what is no error of ours came from there too.
  spoiledBy: (error) => !(error instanceof EngineError) || error.code === "PDF_TOO_COMPLEX",
});
