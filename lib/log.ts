import { env } from "./env";

/**
 * One line of JSON per event on standard error. Callers pass ids, codes and durations, never values read from a document;
 * strings are cut and control characters escaped by JSON, so one event is one line.
 */
const LEVELS = ["error", "warn", "info", "debug"] as const;
type LogLevel = (typeof LEVELS)[number];
type LogValue = string | number | boolean | null | undefined;

const MAX_TEXT = 300;

function write(level: LogLevel, event: string, facts: Record<string, LogValue>): void {
  if (LEVELS.indexOf(level) > LEVELS.indexOf(env().KYC_LOG)) return;
  const short = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === "string" ? value.slice(0, MAX_TEXT) : value]),
  );
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...short })}\n`);
}

export const log = {
  error: (event: string, facts: Record<string, LogValue> = {}) => write("error", event, facts),
  warn: (event: string, facts: Record<string, LogValue> = {}) => write("warn", event, facts),
  info: (event: string, facts: Record<string, LogValue> = {}) => write("info", event, facts),
  debug: (event: string, facts: Record<string, LogValue> = {}) => write("debug", event, facts),
};
