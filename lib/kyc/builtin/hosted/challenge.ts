import crypto from "node:crypto";
import type { HostedActor } from "@/lib/auth";
import {
  type HostedChallenge,
  type HostedChallengeAnswer,
  KycError,
  type SessionChallenge,
  type Turn,
} from "@/lib/contract";
import * as db from "@/lib/db";
import type { FaceReading } from "@/lib/engine/face-reading";
import { type ChallengeJudgement, judgeChallenge } from "@/lib/policy";
import { MAX_CHALLENGE_FRAMES } from "../../capabilities-hosted";
import { engine } from "../engine";
import { advance } from "./advance";
import { atStep } from "./at-step";
import { asked, type Capture, decodeCapture, keepCaptures } from "./capture";
import { concludeHosted } from "./conclude-hosted";
import { ATTEMPTS, hostedView } from "./hosted-view";
import { packTemplate, type SessionState, stateOf, unpackTemplate } from "./session-state";

const TURNS = 2;
/** From the question to the answer's arrival, upload included. */
const CHALLENGE_LIFE_MS = 90_000;
/** A browser's clock may run ahead of ours by this much within a challenge. */
const CLOCK_TOLERANCE_MS = 2_000;
const MIN_FRAMES = TURNS + 1;
/** Beside the selfie's own, these many templates of frames are kept: the mean of three misses people eight times less often. */
const KEPT_TEMPLATES = 2;

/** A new order of head turns. It replaces the one before, so that of several only the newest can be answered. */
export async function startChallenge(actor: HostedActor): Promise<HostedChallenge> {
  await atStep(actor, "challenge");
  const issuedAt = new Date();
  const nonce = crypto.randomBytes(18).toString("base64url");
  const turns: Turn[] = Array.from({ length: TURNS }, () => (crypto.randomInt(2) === 0 ? "left" : "right"));
  await advance(actor, "challenge", {
    event: "challenge-asked",
    change: () => ({ challenge: { nonce, turns, issuedAt } }),
  });
  const expiresAt = new Date(issuedAt.getTime() + CHALLENGE_LIFE_MS).toISOString();
  return { nonce, turns, expiresAt, maxFrames: MAX_CHALLENGE_FRAMES };
}

interface ChallengeFrames {
  nonce: string;
  /** Milliseconds of each frame since the challenge was shown. */
  timings: number[];
  frames: Uint8Array[];
}

/** Frames against the newest challenge, which is used up by it whatever comes of it. Passed, or out of tries: decided. */
export async function answerChallenge(actor: HostedActor, answer: ChallengeFrames): Promise<HostedChallengeAnswer> {
  const session = await atStep(actor, "challenge");
  if (answer.frames.length !== answer.timings.length || answer.frames.length < MIN_FRAMES) {
    const message = `as many timings as frames, at least ${MIN_FRAMES}`;
    throw new KycError("INVALID_REQUEST", `Send ${message}.`, { details: [{ path: "timings", message }] });
  }
  const challenge = await consume(actor, answer);
  if (challenge === null) return answered(actor, STALE);
  const captures: Capture[] = [];
  for (const frame of answer.frames) captures.push(await decodeCapture(actor, frame, "frame"));
  const pictures = captures.map(({ canonical }) => canonical.bytes);
  const readings = await asked("frame", () => engine().readFrames(pictures, { fairnessKey: actor.orgId }));
  const { selfie } = stateOf(session);
  if (selfie === null) throw new Error("A challenge follows a selfie.");
  const judged = judgeChallenge(readings, answer.timings, {
    turns: challenge.turns,
    selfie: unpackTemplate(selfie.template),
  });
  return answered(actor, judged, { captures, readings });
}

const STALE: Pick<ChallengeJudgement, "passed" | "reason"> = { passed: false, reason: "stale" };

/** The challenge this answers, taken away so that it is answered once; null when it is another's, too old, or ahead of time. */
async function consume({ orgId, hostedSessionId }: HostedActor, answer: ChallengeFrames) {
  return db.withOrg(orgId, async () => {
    const now = await db.lockHostedSession(orgId, hostedSessionId);
    if (now === null) return null;
    const used = now.attempts.challenge + 1;
    await db.updateHostedSession(orgId, hostedSessionId, { challenge: null, challengeAttempts: used });
    const { challenge } = now;
    if (challenge === null || !sameText(challenge.nonce, answer.nonce)) return null;
    const elapsedMs = Date.now() - challenge.issuedAt.getTime();
    const lastMs = Math.max(...answer.timings);
    // Frames that say they are from later than now were not taken for this challenge.
    return elapsedMs > CHALLENGE_LIFE_MS || lastMs > elapsedMs + CLOCK_TOLERANCE_MS ? null : challenge;
  });
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => crypto.createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && crypto.timingSafeEqual(left, right);
}

type Judged = Pick<ChallengeJudgement, "passed" | "reason"> & Partial<ChallengeJudgement>;

async function answered(
  actor: HostedActor,
  judged: Judged,
  seen?: { captures: Capture[]; readings: FaceReading[] },
): Promise<HostedChallengeAnswer> {
  const session = await db.findHostedSession(actor.orgId, actor.hostedSessionId);
  const over = judged.passed || (session?.attempts.challenge ?? 0) >= ATTEMPTS.challenge;
  // Frames are kept when they decide: the desk looks at what was judged.
  const kept =
    over && seen !== undefined
      ? await keepCaptures(
          actor,
          Object.fromEntries(
            seen.captures.map(({ canonical }, i) => [
              `frame-${i}`,
              { kind: "frame" as const, mime: canonical.mime, bytes: canonical.bytes },
            ]),
          ),
        )
      : { written: [], captures: {} };
  await advance(actor, "challenge", {
    event: judged.passed ? "challenge-passed" : "challenge-failed",
    details: { reason: judged.reason },
    written: kept.written,
    change: (now) => ({
      step: over ? "processing" : "challenge",
      captures: { ...now.captures, ...kept.captures },
      state: {
        ...stateOf(now),
        challenge: judged.told ?? untold(judged),
        frames: judged.passed ? templatesOf(judged, seen?.readings ?? []) : [],
      } satisfies SessionState,
    }),
  });
  if (over) await concludeHosted(actor);
  return { passed: judged.passed, reason: judged.reason, session: await hostedView(actor) };
}

const untold = ({ passed, reason }: Judged): SessionChallenge => ({ passed, reason, turns: [], frames: [] });

const templatesOf = ({ frontal = [] }: Judged, readings: readonly FaceReading[]): string[] =>
  frontal.slice(0, KEPT_TEMPLATES).flatMap((index) => {
    const face = readings[index]?.face;
    return face == null ? [] : [packTemplate(face.template)];
  });
