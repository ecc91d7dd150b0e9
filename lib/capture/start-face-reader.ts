import type { CaptureAssets, FaceSeen, Frame } from "./face-seen";
import type { FromWorker, ToWorker } from "./worker/messages";

/** The face models in a worker of their own. */
export interface FaceReader {
  /** Resolves when the models are open; rejects when they cannot be. */
  ready: Promise<void>;
  /** Reads one frame; its bytes move to the worker. Call again only after the answer. */
  read(frame: Frame): Promise<FaceSeen | null>;
  close(): void;
}

export function startFaceReader(assets: CaptureAssets): FaceReader {
  const worker = new Worker(assets.worker, { type: "module", name: "face-reader" });
  const waiting: Array<{ resolve: (answer: FromWorker) => void; reject: (cause: Error) => void }> = [];
  const fail = (why: string) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(why));
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "failed") fail(data.why);
    else waiting.shift()?.resolve(data);
  });
  worker.addEventListener("error", (event) => fail(event.message || "the face reader stopped"));
  const ask = (message: ToWorker, moved: Transferable[] = []): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(message, moved);
    });
  const ready = ask({ kind: "open", assets }).then(() => undefined);
  // Whoever reads a frame hears of the failure; a page that left before must not hear of it as an unhandled one.
  ready.catch(() => undefined);
  return {
    ready,
    async read(frame) {
      await ready;
      const answer = await ask({ kind: "read", frame }, [frame.data.buffer]);
      return answer.kind === "seen" ? answer.face : null;
    },
    close() {
      worker.terminate();
      fail("closed");
    },
  };
}
