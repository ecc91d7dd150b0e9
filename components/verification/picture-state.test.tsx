// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "@/components/text";
import { loadAllWords } from "@/lib/i18n";
import { type Absence, PictureState } from "./picture-state";
import { usePicture, type ViewName } from "./use-picture";

beforeAll(() => loadAllWords("en"));
afterEach(() => vi.unstubAllGlobals());

const Shown = ({ news }: { news: number }) => <p>{usePicture("/picture", news).state}</p>;
const said = (name: ViewName, absence?: Absence) =>
  renderToStaticMarkup(
    <LanguageProvider language="en">
      <PictureState picture={{ state: "missing" }} name={name} {...(absence === undefined ? {} : { absence })} />
    </LanguageProvider>,
  ).replace(/<[^>]*>/g, "");

describe("in place of a picture that is missing", () => {
  it("stands that it was not stored, or never sent", () => {
    expect(said("front")).toBe("This image was not stored.");
    expect(said("back", "absent")).toBe("No back was sent.");
  });

  it("stands that it has not come yet while it may still come", () => {
    for (const name of ["front", "back", "portrait", "selfie"] as const) {
      expect(said(name, "awaited")).toBe("This image has not come yet.");
    }
  });

  it("stands that no back is asked for, where a document's front says it all", () =>
    expect(said("back", "not-asked")).toBe("No back is asked for of this document."));

  it("stands the picture itself once it has come; it is not asked for again after that", async () => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.stubGlobal("URL", { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
    vi.stubGlobal(
      "Image",
      class {
        decode = async () => undefined;
      },
    );
    const answers = [new Response(null, { status: 404 }), new Response("a picture")];
    const fetched = vi.fn(async () => answers.shift() ?? new Response(null, { status: 500 }));
    vi.stubGlobal("fetch", fetched);
    const place = document.createElement("div");
    const root = createRoot(place);
    await act(async () => root.render(<Shown news={1} />));
    expect(place.textContent).toBe("missing");
    await act(async () => root.render(<Shown news={2} />));
    expect(place.textContent).toBe("ready");
    await act(async () => root.render(<Shown news={3} />));
    expect(place.textContent).toBe("ready");
    expect(fetched).toHaveBeenCalledTimes(2);
    await act(async () => root.unmount());
  });
});
