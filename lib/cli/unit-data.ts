import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Nothing that a unit test stores may land in the developer's own data folder. One a run; the runner's process names it. */
export const UNIT_DATA = path.join(os.tmpdir(), `kyc-desk-unit-${process.pid}`);

/** Called by the runner when all tests have ended: a run stores some 50 MB, database and pictures. */
export function teardown(): void {
  // A database that a test started may still be closing its files.
  rmSync(UNIT_DATA, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
