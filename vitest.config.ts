import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      // The marker throws outside a server bundle; tests run the same rooms in plain Node.
      { find: "server-only", replacement: path.join(root, "lib/cli/server-only-in-tests.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    include: ["{app,components,lib}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Nothing a test stores may land in the developer's own data folder.
    env: { KYC_DATA_DIR: path.join(os.tmpdir(), `kyc-desk-unit-${process.pid}`), KYC_LOG: "error" },
  },
});
