// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { LanguageProvider } from "@/components/text";
import { loadAllWords } from "@/lib/i18n";
import { ClaimBar } from "./claim-bar";

const AT = "2026-03-15T10:00:00.000Z";
const place = {
  ...{ state: "open" as const, attention: "declined" as const, openedAt: AT, dueAt: AT },
  ...{ claim: null, assignee: null },
};
let page: HTMLElement;
let root: Root;

beforeAll(() => loadAllWords("en"));
beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("network")));
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(["reviewers"], []);
  await act(async () =>
    root.render(
      <LanguageProvider language="en">
        <QueryClientProvider client={client}>
          <ClaimBar id="v1" place={place} me="u1" may={{ decide: true, assign: true }} fromQueue={false} />
        </QueryClientProvider>
      </LanguageProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});
const alerts = () => [...page.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent ?? "");

it("a case that could not be taken says so in sight, not to screen readers alone", async () => {
  const take = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === "Take it");
  await act(async () => take?.click());
  await vi.waitFor(() => expect(alerts()).toContain("That could not be saved. Try again."));
});

it("a case that could not be assigned says so in sight", async () => {
  const select = page.querySelector("select");
  await act(async () => select?.dispatchEvent(new Event("change", { bubbles: true })));
  await vi.waitFor(() => expect(alerts()).toContain("The case was not assigned."));
});
