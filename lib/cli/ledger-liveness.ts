import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type LivenessCase, livenessLedger, livenessTable } from "@/lib/engine/liveness";
import { createEngine, type Engine } from "@/lib/engine/process";
import { env } from "@/lib/env";

const RESULT = "lib/engine/liveness/liveness.ledger.json";
const README = "lib/engine/liveness/README.md";
const START = "<!-- table: npm run ledger:liveness -->";
const END = "<!-- end of table -->";

const labelSchema = z.object({
  image: z.string(),
  type: z.string(),
  capture: z.string().optional(),
  side: z.enum(["front", "back"]).optional(),
  liveness: z.enum(["genuine", "screen", "grey-copy", "portrait-replaced"]).optional(),
});
type Label = z.infer<typeof labelSchema>;

/**
 * `npm run ledger:liveness`: judges every labelled picture of the test data and of the drawn specimens through the real
 * engine processes, and rewrites the committed result and the table of the room's README. Stops when a set is
 * missing.
 */
export async function ledgerLiveness(): Promise<void> {
  const engine = createEngine({ decoders: 1, models: 1 });
  try {
    const found = [
      ...(await judgeSet(engine, path.join(env().KYC_TESTDATA, "documents"), "gathered")),
      ...(await judgeSet(engine, "e2e/specimens", "drawn")),
    ];
    const rows = livenessLedger(found);
    await writeFile(RESULT, `${JSON.stringify(rows, null, 2)}\n`);
    const table = livenessTable(rows);
    const readme = await readFile(README, "utf8");
    const [head = "", rest = ""] = readme.split(START);
    await writeFile(README, `${head}${START}\n${table}\n${END}${rest.split(END)[1] ?? ""}`);
    console.log(table);
  } finally {
    await engine.close();
  }
}

async function judgeSet(engine: Engine, folder: string, set: string): Promise<LivenessCase[]> {
  const file = path.join(folder, "labels.json");
  if (!existsSync(file)) throw new Error(`${file} is missing: both sets are needed to rewrite the committed result.`);
  const labels = z.array(labelSchema).parse(JSON.parse(await readFile(file, "utf8")));
  const cases: LivenessCase[] = [];
  const documents = labels.filter(isDocument);
  for (const [done, label] of documents.entries()) {
    if (done % 20 === 0) console.log(`${folder}: ${done} of ${documents.length}`);
    const bytes = await readFile(path.join(folder, label.image));
    const id = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const [picture] = await engine.decode(bytes);
    if (!picture) throw new Error(`picture ${id} holds no page`);
    const { liveness } = await engine.read({ front: picture.bytes }, { depth: "zone", documentLiveness: true });
    cases.push({ set, id, truth: truthOf(label), reading: liveness });
  }
  return cases;
}

/** Barcode crops and pictures without a document have nothing to judge. */
function isDocument({ type, image }: Label): boolean {
  return type !== "pdf417" && !image.includes("not-a-document");
}

function truthOf({ capture, liveness }: Label): LivenessCase["truth"] {
  if (capture === "phone photo of grey copy") return "grey-copy";
  if (liveness === "screen") return "screen-replay";
  return liveness ?? "genuine";
}
