import type { Page, Route } from "@playwright/test";
import type { HostedCapture, HostedChallengeAnswer, HostedSession } from "../../lib/contract";

/** A session that nobody has opened yet. */
const FRESH: HostedSession = {
  kind: "validation",
  organizationName: "Banco Ejemplo",
  language: null,
  step: "consent",
  documentType: null,
  countryCode: null,
  sidesTaken: [],
  attemptsLeft: { document: 5, selfie: 5, challenge: 5 },
  outcome: null,
  callback: null,
  expiresAt: "2099-01-01T00:00:00.000Z",
};

export interface FakeSession {
  /** What the page was told last; a test may change it between requests. */
  session: HostedSession;
  /** Requests that arrived, as method and last part of the path. */
  asked: string[];
  /** Answers for the next pictures instead of "accepted". */
  retakes: HostedCapture["retake"][];
  turns: ("left" | "right")[];
  /** Forms of answered challenges. */
  answers: Array<{ timings: number[]; frames: number }>;
  failure: HostedChallengeAnswer["reason"];
}

/** The routes of `/api/verify/[token]` played in the browser, for what the page itself does with their answers. */
export async function playSession(page: Page, from: Partial<HostedSession> = {}): Promise<FakeSession> {
  const fake: FakeSession = {
    session: { ...FRESH, ...from },
    asked: [],
    retakes: [],
    turns: ["left", "right"],
    answers: [],
    failure: null,
  };
  await page.route("**/api/verify/**", (route) => answer(fake, route));
  return fake;
}

async function answer(fake: FakeSession, route: Route): Promise<void> {
  const request = route.request();
  const part = new URL(request.url()).pathname.split("/")[4] ?? "";
  fake.asked.push(`${request.method()} ${part}`.trim());
  const move = (next: Partial<HostedSession>): void => {
    fake.session = { ...fake.session, ...next };
  };
  const json = (body: unknown) => route.fulfill({ json: body });
  switch (part) {
    case "consent":
      move({ step: fake.session.kind === "validation" ? "document" : "selfie" });
      return json(fake.session);
    case "document-choice":
      move(request.postDataJSON());
      return json(fake.session);
    case "document":
      return json(take(fake, () => nextSide(fake.session)));
    case "selfie":
      return json(take(fake, () => ({ step: "challenge" })));
    case "challenge":
      return json({ nonce: "n", turns: fake.turns, expiresAt: FRESH.expiresAt, maxFrames: 10 });
    case "challenge-answer":
      return json(judge(fake, request.postDataBuffer()?.toString("latin1") ?? ""));
    default:
      return json(fake.session);
  }
}

function nextSide({ sidesTaken, documentType }: HostedSession): Partial<HostedSession> {
  const taken: HostedSession["sidesTaken"] = sidesTaken.length === 0 ? ["front"] : ["front", "back"];
  const all = documentType === "passport" || taken.length === 2;
  return { sidesTaken: taken, step: all ? "selfie" : "document" };
}

function take(fake: FakeSession, next: () => Partial<HostedSession>): HostedCapture {
  const retake = fake.retakes.shift() ?? [];
  if (retake.length === 0) fake.session = { ...fake.session, ...next() };
  return { accepted: retake.length === 0, retake, session: fake.session };
}

function judge(fake: FakeSession, form: string): HostedChallengeAnswer {
  const timings = /name="timings"\r\n\r\n(\[[^\]]*\])/.exec(form)?.[1] ?? "[]";
  fake.answers.push({ timings: JSON.parse(timings), frames: form.split(' name="frame').length - 1 });
  if (fake.failure === null) fake.session = { ...fake.session, step: "done", outcome: "approved" };
  return { passed: fake.failure === null, reason: fake.failure, session: fake.session };
}
