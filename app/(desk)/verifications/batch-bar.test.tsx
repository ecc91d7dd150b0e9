// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "@/components/text";
import { rowOf } from "@/components/verification/record-view";
import { detailOf } from "@/components/verification/testing";
import { loadAllWords } from "@/lib/i18n";
import { PendingDecisions } from "../_review/pending-decisions";
import { BatchBar } from "./batch-bar";

const AT = "2026-03-15T10:00:00.000Z";
const queue = {
  ...{ state: "open" as const, attention: "declined" as const, openedAt: AT, dueAt: AT },
  ...{ claim: null, assignee: null },
};
const row = rowOf(detailOf([], { extractedData: { fullName: "Nadia Ferreyra" }, queue }));
const set = vi.fn();
const selection = { chosen: [row], used: true, has: () => true, press: () => undefined, set };
const fetched = vi.fn();
let place: HTMLElement;
let root: Root;

const client = new QueryClient();
/** The desk with its list, or after the analyst has gone to another page of it. */
const show = (page: "list" | "elsewhere") =>
  act(async () =>
    root.render(
      <LanguageProvider language="en">
        <QueryClientProvider client={client}>
          <PendingDecisions>
            {page === "list" ? (
              <BatchBar rows={[row]} selection={selection} may={{ decide: true, assign: true }} />
            ) : (
              <p>Another page</p>
            )}
          </PendingDecisions>
        </QueryClientProvider>
      </LanguageProvider>,
    ),
  );

beforeAll(async () => {
  await loadAllWords("en");
  // Loaded at a click in the browser; here they are to be at hand, however busy the machine is.
  await Promise.all([import("./confirm-batch"), import("./assign-batch"), import("../_review/pending-toasts")]);
}, 30_000);
beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", fetched);
  // The test's page has no top layer: an open dialog is one with the attribute.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  await show("list");
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll("button")].find(
    (each) => each.textContent?.startsWith(name) || each.getAttribute("aria-label") === name,
  );
  if (found === undefined) throw new Error(`there is no button "${name}": ${place.textContent}`);
  return found;
};
const press = (name: string) => act(async () => button(name).click());
async function fill(selector: "select" | "textarea", value: string): Promise<void> {
  const field = place.querySelector<HTMLSelectElement | HTMLTextAreaElement>(selector);
  if (field === null) throw new Error(`there is no ${selector}`);
  // React overwrites the setter on the element itself and hears only of what goes past it.
  const proto = Object.getPrototypeOf(field);
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event(selector === "select" ? "change" : "input", { bubbles: true }));
  });
}
async function decideAndClose(): Promise<void> {
  await press("Confirm engine’s outcome");
  await vi.waitFor(() => expect(place.querySelector("select")).not.toBeNull());
  await fill("select", place.querySelectorAll("option")[1]?.value ?? "");
  await fill("textarea", "Looked at each of them.");
  await press("Confirm 1 check");
  expect(place.textContent).toContain("About to be confirmed: 1 check");
  await press("Close");
}
const alerts = () => [...place.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent ?? "");

const waitingAnswer = () => {
  let settle: { answer: (response: Response) => void; fail: (error: Error) => void } | undefined;
  fetched.mockImplementation(
    () =>
      new Promise<Response>((answer, fail) => {
        settle = { answer, fail };
      }),
  );
  return {
    fail: () => act(async () => settle?.fail(new TypeError("network"))),
    answer: (body: unknown) => act(async () => settle?.answer(Response.json(body))),
  };
};
const DONE = { results: [{ verificationId: row.id, done: true, status: "approved" }] };
const REFUSED = {
  results: [
    {
      ...{ verificationId: row.id, done: false, code: "ALREADY_REVIEWED", message: "Reviewed." },
      decided: { byName: "Bruno", at: AT },
    },
  ],
};

describe("a confirmation whose dialog was closed before it left", () => {
  it("is told on the page when it does not get through; the rows stay selected and it can be sent again", async () => {
    fetched.mockRejectedValue(new TypeError("network"));
    await decideAndClose();
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    expect(alerts()[0]).toContain("1 check could not be confirmed");
    expect(set).not.toHaveBeenCalled();
    fetched.mockImplementation(async () => Response.json(DONE));
    await press("Try again");
    await vi.waitFor(() => expect(alerts()).toEqual([]));
    const bodies = fetched.mock.calls.map(([, given]) => JSON.parse(given.body));
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[1]).toMatchObject({ verificationIds: [row.id], reason: "Looked at each of them." });
  });

  it("is told on whatever page the analyst is by then, with the way to each record, until it is dismissed", async () => {
    const sent = waitingAnswer();
    await decideAndClose();
    await show("elsewhere");
    await sent.fail();
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    expect(alerts()[0]).toContain("Nadia Ferreyra");
    expect(place.querySelector("[role=alert] a")?.getAttribute("href")).toBe(`/verifications/${row.id}`);
    await show("list");
    expect(alerts()).toHaveLength(1);
    await press("Dismiss");
    expect(alerts()).toEqual([]);
  });

  it("says which records a colleague decided first, after the page was left too", async () => {
    const sent = waitingAnswer();
    await decideAndClose();
    await show("elsewhere");
    await sent.answer(REFUSED);
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    expect(alerts()[0]).toContain("Not done: 1");
    expect(alerts()[0]).toContain("Bruno reviewed it before you.");
    expect(alerts()[0]).not.toContain("Try again");
  });

  it("says nothing of a failure when it got through", async () => {
    fetched.mockImplementation(async () => Response.json(DONE));
    await decideAndClose();
    await vi.waitFor(() => expect(set).toHaveBeenCalledWith([]));
    expect(alerts()).toEqual([]);
  });
});

it("an assignment whose dialog was closed while it was sent is told when it does not get through", async () => {
  const people = { reviewers: [{ id: "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b", name: "Bruno", email: "b@example.org" }] };
  fetched.mockImplementation(async () => Response.json(people));
  await press("Assign to…");
  await vi.waitFor(() => expect(place.querySelector("select")).not.toBeNull());
  await fill("select", "nobody");
  const sent = waitingAnswer();
  await press("Assign 1 check");
  await press("Cancel");
  await sent.fail();
  await vi.waitFor(() => expect(alerts()).toHaveLength(1));
  expect(alerts()[0]).toContain("1 check could not be assigned");
});
