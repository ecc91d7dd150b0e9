import path from "node:path";
import { defineConfig } from "vitest/config";
import { UNIT_DATA } from "./lib/cli/unit-data";

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
    globalSetup: "lib/cli/unit-data.ts",
    env: { KYC_DATA_DIR: UNIT_DATA, KYC_LOG: "error" },
  },
});
