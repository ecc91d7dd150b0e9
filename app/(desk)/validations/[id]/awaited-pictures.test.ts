import { describe, expect, it } from "vitest";
import { awaitedPictures, newsOf } from "./awaited-pictures";

const told = (...kinds: string[]) => kinds.map((kind) => ({ kind, at: "2026-03-15T10:00:00.000Z", by: null }));
const awaited = (status: "in_progress" | "approved" | "expired", ...kinds: string[]) =>
  [...awaitedPictures({ status, events: told(...kinds), sidesAsked: null })].sort();

describe("a picture of a session", () => {
  it("may still come while the person has sent nothing", () =>
    expect(awaited("in_progress", "created", "in_progress", "consent-given")).toEqual([
      "back",
      "front",
      "portrait",
      "selfie",
    ]));

  it("that was taken is not awaited, whatever became of it since", () =>
    expect(awaited("in_progress", "document-front-taken")).toEqual(["back", "portrait", "selfie"]));

  it("of a passport's back does not come: none is asked for", () => {
    const events = told("consent-given", "document-chosen");
    const passport = awaitedPictures({ status: "in_progress", events, sidesAsked: ["front"] });
    expect([...passport].sort()).toEqual(["front", "portrait", "selfie"]);
    const card = awaitedPictures({ status: "in_progress", events, sidesAsked: ["front", "back"] });
    expect([...card].sort()).toEqual(["back", "front", "portrait", "selfie"]);
  });

  it("of the document no longer comes once the selfie is at hand", () => {
    expect(awaited("in_progress", "document-front-taken", "selfie-refused")).toEqual(["selfie"]);
    expect(awaited("in_progress", "document-front-taken", "selfie-taken")).toEqual([]);
  });

  it("does not come any more when the session is over", () => {
    expect(awaited("approved", "created")).toEqual([]);
    expect(awaited("expired", "created")).toEqual([]);
  });
});

describe("news of a picture", () => {
  const taken = told("document-front-taken", "document-back-taken");
  const news = (name: "front" | "back" | "portrait" | "selfie", ...more: string[]) =>
    newsOf({ events: [...taken, ...told(...more)] }, name);

  it("is its coming, and neither a refusal nor a head turn", () => {
    for (const name of ["front", "back", "portrait", "selfie"] as const) {
      expect(news(name, "selfie-refused", "challenge-asked", "challenge-failed")).toBe(news(name));
    }
    expect(news("selfie", "selfie-taken")).toBe(news("selfie") + 1);
    expect(news("front", "document-front-taken")).toBe(news("front") + 1);
  });
});
