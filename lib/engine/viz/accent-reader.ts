import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import { EngineError } from "../error";
import type { Grey } from "../pixels";
import type { AccentLanguage } from "./accent-languages";

/** Reads a line of text in one language; slower and weaker than the main recogniser, but it knows every accent. */
export interface AccentReader {
  /** `line`: one upright line of print. Throws `EngineError` MODEL_MISSING when the language's data are not installed. */
  read(line: Grey, language: AccentLanguage): Promise<string>;
  close(): Promise<void>;
}

/** A warm worker holds some 60 MB, and the model process is to stay below 750; changing language costs a third of a second. */
const WORKERS_KEPT = 1;

/** Workers are made when first asked for and kept warm, the least recently used one closed. */
export function openAccentReader(): AccentReader {
  const workers = new Map<AccentLanguage, Promise<Worker>>();
  const worker = async (language: AccentLanguage): Promise<Worker> => {
    const known = workers.get(language);
    workers.delete(language);
    const made = known ?? startWorker(language);
    workers.set(language, made);
    const [oldest] = workers.keys();
    if (workers.size > WORKERS_KEPT && oldest !== undefined) {
      const retired = workers.get(oldest);
      workers.delete(oldest);
      await (await retired)?.terminate();
    }
    return made;
  };
  return {
    async read(line, language) {
      const one = await worker(language);
      const thread = threadOf(one);
      thread?.ref();
      try {
        const { data } = await one.recognize(encodePgm(line));
        return data.text.replace(/\s+/g, " ").trim();
      } finally {
        thread?.unref();
      }
    },
    async close() {
      const open = [...workers.values()];
      workers.clear();
      for (const one of open) await (await one).terminate();
    },
  };
}

async function startWorker(language: AccentLanguage): Promise<Worker> {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const folder = path.join(
    path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)),
    "4.0.0_best_int",
  );
  if (!existsSync(path.join(folder, `${language}.traineddata.gz`)))
    throw new EngineError("MODEL_MISSING", `The language data "${language}" are not installed.`);
  // No cache and a local path: the library would otherwise fetch from the network and write into the working directory.
  const worker = await createWorker(language, OEM.LSTM_ONLY, { langPath: folder, cacheMethod: "none", gzip: true });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: "300" });
  return worker;
}

/** The thread behind a worker: idle ones must not keep a finished program alive. */
function threadOf(worker: Worker): Thread | null {
  const inner: unknown = Reflect.get(worker, "worker");
  return inner instanceof Thread ? inner : null;
}

/** Binary PGM: the plainest form the reader takes, and no compression to pay for. */
function encodePgm({ data, width, height }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]);
}
