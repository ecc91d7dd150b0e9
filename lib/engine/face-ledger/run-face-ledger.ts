import path from "node:path";
import { loadFaceReader } from "../face";
import { documentDetection } from "./documents";
import { facesResult } from "./faces";
import { livenessResult } from "./liveness";
import { type FaceLedger, writeFaceResults } from "./write-results";

/**
 * Reads every face of the test data and of the drawn specimens again and rewrites the committed ledger. Returns its text.
 * `testdata`: the folder with `faces`, `documents` and `liveness`.
 */
export async function runFaceLedger(root: string, testdata: string, say: (line: string) => void): Promise<string> {
  const read = await loadFaceReader();
  const documents: FaceLedger["documents"] = [];
  for (const [set, folder] of [
    ["drawn specimens", path.join(root, "e2e/specimens")],
    ["gathered documents", path.join(testdata, "documents")],
  ] as const) {
    say(`documents: ${set}`);
    const result = await documentDetection(read, set, folder);
    if (result) documents.push(result);
  }
  const liveness = await livenessResult(read, path.join(testdata, "liveness"));
  const faces = await facesResult(read, path.join(testdata, "faces"), say);
  return writeFaceResults(root, { faces, documents, liveness });
}
