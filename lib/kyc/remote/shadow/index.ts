/**
 * Runs the same pictures on the backend that is not in force, after the answer has been given. Never changes, delays or
 * fails an answer: whatever goes wrong here is a row or a line in the log.
 */
import type { Actor } from "@/lib/auth";
import { KycError, type VerificationId, verificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import type { Backend, DocumentCheck } from "../../capabilities";
import { announce } from "../../events";
import { serverOf } from "../target";
import { type Comparable, compareResults } from "./compare";
import { readHere, readThere } from "./run-shadow";

/** Shadows that wait; more are left out, and said so in the log. Pictures in memory are the limit. */
const MOST_WAITING = 8;

declare global {
  var kycShadowQueue: { waiting: number; last: Promise<void>; closed: boolean } | undefined;
}
const queue = () => {
  globalThis.kycShadowQueue ??= { waiting: 0, last: Promise.resolve(), closed: false };
  return globalThis.kycShadowQueue;
};

/** `main` with a shadow behind each of its ID checks, one at a time. */
export function shadowed(main: Backend, ranBy: "builtin" | "remote"): Backend {
  const follow = (actor: Actor, check: DocumentCheck, of: VerificationId | undefined, result?: Comparable) => {
    if (of !== undefined) enqueue(() => shadow({ actor, check, of, ranBy, main, result }));
  };
  return {
    ...main,
    verifyDocument: async (actor, check) => {
      try {
        const answer = await main.verifyDocument(actor, check);
        follow(actor, check, answer.verificationId, answer);
        return answer;
      } catch (error) {
        // A check that ran and found no document is worth comparing as well.
        const failed = error instanceof KycError && error.code === "VERIFICATION_FAILED" ? error : null;
        follow(actor, check, verificationId.safeParse(failed?.extras.verificationId).data);
        throw error;
      }
    },
    close: async (graceMs, settled) => {
      queue().closed = true;
      await main.close(graceMs, settled);
    },
  };
}

function enqueue(work: () => Promise<void>): void {
  const line = queue();
  if (line.closed) return;
  if (line.waiting >= MOST_WAITING) {
    log.warn("shadow left out", { waiting: line.waiting });
    return;
  }
  line.waiting += 1;
  line.last = line.last
    .then(() => (line.closed ? undefined : work()))
    .catch((error: unknown) => log.warn("shadow not kept", { name: error instanceof Error ? error.name : null }))
    .finally(() => {
      line.waiting -= 1;
    });
}

/** For tests: resolves when every shadow so far has ended. */
export const shadowsEnded = (): Promise<void> => queue().last;

interface Shadow {
  actor: Actor;
  check: DocumentCheck;
  of: VerificationId;
  ranBy: "builtin" | "remote";
  main: Backend;
  /** Absent when the main check failed: its record says how. */
  result: Comparable | undefined;
}

async function shadow({ actor, check, of, ranBy, main, result }: Shadow): Promise<void> {
  const from = performance.now();
  // Read first: for another server's record this is also what makes it known here.
  const record = await main.getVerification(actor, of);
  const known = result ?? record;
  const server = ranBy === "remote" ? null : serverOf();
  const kept = { verificationId: of, ranBy, server };
  const ended = await (ranBy === "remote" ? readThere(actor, check, of) : readHere(actor, check)).then(
    (theirs) => compareResults(known, theirs),
    (error: unknown) => ({ failure: error instanceof KycError ? error.code : "INTERNAL_ERROR" }),
  );
  await db.insertShadowRun(actor.orgId, { ...kept, result: ended, durationMs: Math.round(performance.now() - from) });
  // Whoever looks at the record sees the comparison arrive.
  announce(actor.orgId, { type: "verification", verificationId: of, status: record.status });
}
