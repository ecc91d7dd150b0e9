import { existsSync } from "node:fs";
import path from "node:path";
import { runFaceLedger } from "@/lib/engine/face-ledger";
import { env } from "@/lib/env";

/** `npm run ledger:faces`: measures the face engine on the labelled faces and rewrites its committed ledger. */
export async function ledgerFaces(): Promise<void> {
  const root = process.cwd();
  const testdata = path.resolve(root, env().KYC_TESTDATA);
  const pairs = path.join(testdata, "faces", "pairs.json");
  if (!existsSync(pairs))
    throw new Error(`${pairs} is missing: the committed ledger is rewritten from labelled faces.`);
  console.log(await runFaceLedger(root, testdata, (line) => console.log(line)));
}
