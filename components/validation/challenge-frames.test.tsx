import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import type { SessionChallenge } from "@/lib/contract";
import { loadAllWords } from "@/lib/i18n";
import { ChallengeFrames } from "./challenge-frames";

beforeAll(() => loadAllWords("en"));
const markup = (children: ReactNode) =>
  renderToStaticMarkup(<LanguageProvider language="en">{children}</LanguageProvider>);
const said = (challenge: SessionChallenge) =>
  markup(<ChallengeFrames challenge={challenge} urlOf={(index) => `/frame-${index}`} />).replace(/<[^>]*>/g, " ");

const frame = (index: number, yawDeg: number | null): SessionChallenge["frames"][number] => ({
  index,
  atMs: 400 * index,
  yawDeg,
  asymmetry: yawDeg === null ? null : yawDeg / 45,
  cosineToFirst: yawDeg === null ? null : 0.9,
});
const passed: SessionChallenge = {
  passed: true,
  reason: null,
  turns: ["left", "right"],
  frames: [frame(0, 0.3), frame(1, 27.4), frame(2, -1.2), frame(3, -25.6)],
};

describe("the head turns on a session's page", () => {
  it("tells the order that was asked for, and each frame with its turn and its time", () => {
    const words = said(passed);
    expect(words).toContain("The turns came in the order asked for.");
    expect(words).toContain("Asked for: left, right");
    for (const part of ["0°", "+27°", "-1°", "-26°", "after 0.4 s", "after 1.2 s"]) expect(words).toContain(part);
    expect(words).not.toContain("-0°");
  });

  it("shows one frame after another, as many as were judged", () => {
    const html = markup(<ChallengeFrames challenge={passed} urlOf={(index) => `/frame-${index}`} />);
    expect(html.match(/<figure/g)).toHaveLength(4);
    expect(said({ ...passed, frames: [frame(0, -0.2)] })).toContain(" 0°");
  });

  it("says why the turns were not accepted, also for a reason of a later version", () => {
    expect(said({ ...passed, passed: false, reason: "not-turned" })).toContain("The head was not turned far enough.");
    expect(said({ ...passed, passed: false, reason: "some-new-reason" })).toContain("Some new reason");
    expect(said({ ...passed, passed: false, reason: null })).toContain("The turns were not accepted.");
  });

  it("a frame without a face has no degrees, and an answer that was not judged has no frames", () => {
    expect(said({ ...passed, passed: false, reason: "no-face", frames: [frame(0, null)] })).toContain("no face");
    const stale = said({ passed: false, reason: "stale", turns: [], frames: [] });
    expect(stale).toContain("The answer belongs to another, older request.");
    expect(stale).not.toContain("Asked for");
    expect(stale).not.toContain("Degrees");
  });
});
