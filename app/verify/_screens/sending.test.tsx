// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HostedCapture } from "@/lib/contract";
import { LANGUAGES, type Language } from "@/lib/i18n";
import { HostedLanguageProvider } from "../_frame/hosted-language";
import { SessionTrouble, type Upload } from "../_session/session-api";
import { Refusal } from "./refusal";
import { SendingPanel } from "./sending-panel";
import { useSending } from "./use-sending";

let place: HTMLElement;
let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("URL", { createObjectURL: () => "blob:kept", revokeObjectURL: () => undefined });
  place = document.createElement("div");
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const PICTURE = new Blob([new Uint8Array(3_400_000)]);

/** One picture's way with the parts of the page that tell of it. */
function Way({
  request,
  language,
}: {
  request: (image: Blob, upload: Upload) => Promise<HostedCapture>;
  language: Language;
}) {
  const { sending, send, stop, again } = useSending(
    request,
    () => undefined,
    () => undefined,
  );
  return (
    <HostedLanguageProvider language={language}>
      <button type="button" id="shoot" onClick={() => void send(PICTURE)} />
      {sending.state === "sending" ? <SendingPanel bytes={sending.bytes} onStop={stop} /> : null}
      <Refusal sending={sending} attemptsLeft={5} camera onAgain={again} onSend={(image) => void send(image)} />
    </HostedLanguageProvider>
  );
}

/** Requests that wait for what the test makes of them. */
function asked() {
  const calls: Array<{ image: Blob; upload: Upload; fail: (cause: unknown) => void }> = [];
  const request = (image: Blob, upload: Upload) =>
    new Promise<HostedCapture>((_, fail) => {
      calls.push({ image, upload, fail });
      upload.signal.addEventListener("abort", () => fail(new DOMException("Cancelled", "AbortError")));
    });
  return { calls, request };
}
const show = (request: ReturnType<typeof asked>["request"], language: Language = "en") =>
  act(async () => root.render(<Way {...{ request, language }} />));
const press = (of: string) => act(async () => place.querySelector<HTMLButtonElement>(of)?.click());
const pressNamed = (name: string) =>
  act(async () => [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click());

describe("a picture on its way", () => {
  it("shows the bytes that have left of all there are, then that it is checked", async () => {
    const { calls, request } = asked();
    await show(request);
    await press("#shoot");
    const bar = () => place.querySelector("progress");
    expect(bar()?.value).toBe(0);
    await act(async () => calls[0]?.upload.onUpload({ sent: 1_200_000, total: 3_400_000 }));
    expect(place.textContent).toContain("1.2 MB of 3.4 MB sent");
    expect(place.querySelector("[role=status]")?.textContent).toBe("Sending …");
    expect([bar()?.value, bar()?.max, bar()?.getAttribute("aria-label")]).toEqual([
      1_200_000,
      3_400_000,
      "Sent so far",
    ]);
    await act(async () => calls[0]?.upload.onUpload({ sent: 3_400_000, total: 3_400_000 }));
    expect(place.querySelector("[role=status]")?.textContent).toBe("Arrived. Checking …");
  });

  it.each(LANGUAGES)("names its bar and its bytes in %s", async (language) => {
    const { request } = asked();
    await show(request, language);
    await press("#shoot");
    expect(place.querySelector("progress")?.getAttribute("aria-label")).toMatch(/^(Sent so far|Enviado)/);
    expect(place.textContent).toContain(language === "en" ? "3.4 MB" : "3,4 MB");
  });

  it("that the person stops is kept, and is the very one that is sent again", async () => {
    const { calls, request } = asked();
    await show(request);
    await press("#shoot");
    await pressNamed("Cancel");
    expect(calls[0]?.upload.signal.aborted).toBe(true);
    expect(place.textContent).toContain("Your picture is kept.");
    expect(place.querySelector("img")?.getAttribute("alt")).toBe("The picture that is kept");
    await pressNamed("Send it again");
    expect(calls[1]?.image).toBe(PICTURE);
    expect(calls[1]?.upload.signal.aborted).toBe(false);
  });

  it("that a lost network stopped is kept as well", async () => {
    const { calls, request } = asked();
    await show(request);
    await press("#shoot");
    await act(async () => calls[0]?.fail(new SessionTrouble("offline")));
    await pressNamed("Send it again");
    expect(calls[1]?.image).toBe(PICTURE);
  });
});
