import { describe, expect, it } from "vitest";
import { ACCEPTED_TYPES, MAX_IMAGE_BYTES } from "@/lib/contract";
import { ACCEPT, isShowable, MAX_FILE_BYTES, problemOf } from "./accepted-file";

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

describe("files before they are sent", () => {
  it("the limits are those of the contract", () => {
    expect(MAX_FILE_BYTES).toBe(MAX_IMAGE_BYTES);
    for (const type of ACCEPTED_TYPES) expect(ACCEPT.document.split(",")).toContain(type);
  });
  it.each([
    ["a JPEG passes", file("a.jpg", "image/jpeg"), null],
    ["a PDF passes", file("a.pdf", "application/pdf"), null],
    ["a TIFF the system does not know passes by its ending", file("scan.TIFF", ""), null],
    ["a HEIC is refused", file("IMG_1.heic", "image/heic"), "wrong-type"],
    ["a text with an image's ending is refused by its type", file("a.jpg", "text/plain"), "wrong-type"],
    ["an empty file is refused", file("a.png", "image/png", 0), "empty"],
    ["exactly 5 MiB passes", file("a.png", "image/png", MAX_FILE_BYTES), null],
    ["one byte more does not", file("a.png", "image/png", MAX_FILE_BYTES + 1), "too-large"],
  ])("%s", (_name, given, expected) => expect(problemOf(given)).toBe(expected));
  it("a face is not taken as a PDF", () => {
    expect(problemOf(file("a.pdf", "application/pdf"), "face")).toBe("wrong-type");
    expect(problemOf(file("a.webp", "image/webp"), "face")).toBeNull();
    expect(ACCEPT.face).not.toContain("pdf");
  });
  it("TIFF and PDF need the server for a preview", () => {
    expect(isShowable(file("a.tif", "image/tiff"))).toBe(false);
    expect(isShowable(file("a.webp", "image/webp"))).toBe(true);
  });
});
