// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "@/components/text";
import { rowOf } from "@/components/verification/record-view";
import { detailOf } from "@/components/verification/testing";
import { loadAllWords } from "@/lib/i18n";
import { BatchBar } from "./batch-bar";

const row = rowOf(detailOf([], { extractedData: { fullName: "Nadia Ferreyra" } }));
const set = vi.fn();
const selection = { chosen: [row], used: true, has: () => true, press: () => undefined, set };
const fetched = vi.fn();
let place: HTMLElement;
let root: Root;

beforeAll(() => loadAllWords("en"));
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
  await act(async () =>
    root.render(
      <LanguageProvider language="en">
        <QueryClientProvider client={new QueryClient()}>
          <BatchBar rows={[row]} selection={selection} may={{ decide: true, assign: false }} />
        </QueryClientProvider>
      </LanguageProvider>,
    ),
  );
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

describe("a confirmation whose dialog was closed before it left", () => {
  it("is told on the page when it does not get through; the rows stay selected and nothing typed is lost", async () => {
    fetched.mockRejectedValue(new TypeError("network"));
    await decideAndClose();
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    expect(alerts()[0]).toContain("1 check could not be confirmed");
    expect(set).not.toHaveBeenCalled();
    await press("Try again");
    expect(alerts()).toEqual([]);
    expect(place.querySelector("textarea")?.value).toBe("Looked at each of them.");
  });

  it("can be dismissed once it was read", async () => {
    fetched.mockRejectedValue(new TypeError("network"));
    await decideAndClose();
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    await press("Dismiss");
    expect(alerts()).toEqual([]);
  });

  it("says nothing of a failure when it got through", async () => {
    fetched.mockImplementation(async () =>
      Response.json({ results: [{ verificationId: row.id, done: true, status: "approved" }] }),
    );
    await decideAndClose();
    await vi.waitFor(() => expect(set).toHaveBeenCalledWith([]));
    expect(alerts()).toEqual([]);
  });
});
