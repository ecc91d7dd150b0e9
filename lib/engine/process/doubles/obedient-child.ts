/** A child that does what the job says, for tests of the pool. */
import { existsSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "@/lib/engine/error";
import { STAGES } from "@/lib/engine/reading";
import { serveJobs } from "../serve-jobs";
import type { Order } from "../testing";

const crash = () => process.kill(process.pid, "SIGKILL");

await serveJobs({
  prepare: async () => {
    if (process.argv.includes("--unable")) throw new EngineError("MODEL_MISSING", "A model file is missing.");
    if (process.argv.includes("--broken")) process.exit(3);
    return async (payload, onStage) => {
      const order = payload as Order;
      if (order.do === "crash") crash();
      if (order.do === "crash-once" && !existsSync(order.marker)) {
        writeFileSync(order.marker, "");
        crash();
      }
      // As WebAssembly does: no timer and no message gets through.
      if (order.do === "hang") for (;;);
      if (order.do === "babble") process.send?.({ kind: "done", id: "one", value: {} });
      if (order.do === "trip") throw new Error("at /some/path of Mrs. Example");
      if (order.do === "refuse") throw new EngineError("UNREADABLE_IMAGE", "The file is damaged.");
      if (order.do === "work") {
        for (const stage of STAGES) {
          onStage(stage);
          await sleep(order.stageMs);
        }
      }
      return { pid: process.pid };
    };
  },
  spoiledBy: (error) => !(error instanceof EngineError),
});
