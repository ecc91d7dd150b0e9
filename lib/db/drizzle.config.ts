import { defineConfig } from "drizzle-kit";

// drizzle-kit generate --config lib/db/drizzle.config.ts
export default defineConfig({
  dialect: "postgresql",
  schema: "./lib/db/schema/*.ts",
  out: "./lib/db/migrations",
});
