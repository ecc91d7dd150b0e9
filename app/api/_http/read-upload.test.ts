import { describe, expect, it } from "vitest";
import { KycError, MAX_IMAGE_BYTES } from "@/lib/contract";
import { readUpload as readAny, type UploadShape } from "./read-upload";
import { MAX_BODY_BYTES } from "./upload-parts";

const URL_OF_POST = "http://localhost:3000/api/kyc/id-verification";
const DOCUMENT = {
  images: { documentFront: ["documentFront"], documentBack: ["documentBack"] },
  bodies: ["multipart"],
} as const;
const FACE = { images: { user: ["userImage", "user_image"] }, bodies: ["multipart", "json"] } as const;
const readUpload = (of: Request) => readAny(of, DOCUMENT);
type Part = [header: string, body: string | Uint8Array];

function request(parts: Part[], type = "multipart/form-data; boundary=b"): Request {
  const pieces = parts.flatMap(([header, body]) => [
    Buffer.from(`--b\r\n${header}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...pieces, Buffer.from("--b--\r\n")]);
  return new Request(URL_OF_POST, { method: "POST", body, headers: { "content-type": type } });
}
const field = (name: string, value: string): Part => [`Content-Disposition: form-data; name="${name}"`, value];
const file = (name: string, bytes: string | Uint8Array, fileName = "x.jpg"): Part => [
  `Content-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/jpeg`,
  bytes,
];
const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());
const base64 = (value: string) => Buffer.from(value).toString("base64");

async function refusal(of: Request, shape: UploadShape<string> = DOCUMENT): Promise<string> {
  const error = await readAny(of, shape).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof KycError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.code).toBe("INVALID_REQUEST");
  return error.message;
}

describe("an upload", () => {
  it("gives images and text fields", async () => {
    const upload = await readUpload(
      request([file("documentFront", "front"), field("vendorData", "ñandú"), field("documentBack", base64("back"))]),
    );
    expect(text(upload.images.documentFront)).toBe("front");
    expect(text(upload.images.documentBack)).toBe("back");
    expect(upload.fields).toEqual({ vendorData: "ñandú" });
  });

  it("a file beats base64 text for the same side, whichever comes first", async () => {
    for (const order of [0, 1]) {
      const parts = [file("documentFront", "file"), field("documentFront", base64("text"))];
      const upload = await readUpload(request(order === 0 ? parts : parts.reverse()));
      expect(text(upload.images.documentFront)).toBe("file");
    }
  });

  const spellings: Array<[string, string]> = [
    ["plain", base64("a picture?>")],
    ["with a data prefix", `data:image/jpeg;base64,${base64("a picture?>")}`],
    ["with a long data prefix", `data:image/jpeg;charset=utf-8;base64,${base64("a picture?>")}`],
    ["with line breaks", base64("a picture?>").replace(/(.{4})/g, "$1\r\n")],
    ["url-safe and unpadded", Buffer.from("a picture?>").toString("base64url")],
  ];
  it.each(spellings)("base64 %s is read", async (_name, value) => {
    expect(text((await readUpload(request([field("documentFront", value)]))).images.documentFront)).toBe("a picture?>");
  });

  it("an empty part or text counts as not sent", async () => {
    const upload = await readUpload(request([file("documentFront", "", ""), field("documentBack", "  ")]));
    expect(upload.images).toEqual({ documentFront: null, documentBack: null });
  });

  it("exactly 5 MiB is accepted as file and as base64", async () => {
    const bytes = new Uint8Array(MAX_IMAGE_BYTES).fill(65);
    const broken = Buffer.from(bytes)
      .toString("base64")
      .replace(/(.{76})/g, "$1\r\n");
    const upload = await readUpload(request([file("documentFront", bytes), field("documentBack", broken)]));
    expect(upload.images.documentFront?.byteLength).toBe(MAX_IMAGE_BYTES);
    expect(upload.images.documentBack?.byteLength).toBe(MAX_IMAGE_BYTES);
  });

  it("two images of 5 MiB fit as base64 with line breaks", async () => {
    const value = Buffer.alloc(MAX_IMAGE_BYTES, 66)
      .toString("base64")
      .replace(/(.{76})/g, "$1\r\n");
    const upload = await readUpload(request([field("documentFront", value), field("documentBack", value)]));
    expect(upload.images.documentBack?.byteLength).toBe(MAX_IMAGE_BYTES);
  });

  it("one byte more is refused, counted after decoding", async () => {
    const bytes = new Uint8Array(MAX_IMAGE_BYTES + 1);
    expect(await refusal(request([file("documentFront", bytes)]))).toContain("5 MiB");
    expect(await refusal(request([field("documentFront", Buffer.from(bytes).toString("base64"))]))).toContain("5 MiB");
  });

  const refused: Array<[string, () => Request]> = [
    [
      "JSON",
      () => new Request(URL_OF_POST, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }),
    ],
    ["no boundary", () => request([], "multipart/form-data")],
    ["an empty boundary", () => request([], 'multipart/form-data; boundary=""')],
    ["two boundaries", () => request([], "multipart/form-data; boundary=b; boundary=c")],
    ["a boundary that is too long", () => request([], `multipart/form-data; boundary=${"b".repeat(71)}`)],
    ["another multipart type", () => request([], "multipart/mixed; boundary=b")],
    [
      "a body that is cut",
      () =>
        new Request(URL_OF_POST, {
          method: "POST",
          body: "--b\r\nContent-",
          headers: { "content-type": "multipart/form-data; boundary=b" },
        }),
    ],
    [
      "a body without its first boundary",
      () =>
        new Request(URL_OF_POST, {
          method: "POST",
          body: "hello",
          headers: { "content-type": "multipart/form-data; boundary=b" },
        }),
    ],
    ["a third file", () => request([file("documentFront", "a"), file("documentBack", "b"), file("other", "c")])],
    ["a twenty-first field", () => request(Array.from({ length: 21 }, (_, n) => field(`f${n}`, "x")))],
    ["a hundred thousand parts", () => request(Array.from({ length: 100_000 }, () => field("a", "x")))],
    ["a part header of 4 MB", () => request([[`X: ${"y".repeat(4_000_000)}`, ""]])],
    [
      "a part with sixty headers",
      () =>
        request([
          [
            `${Array.from({ length: 60 }, (_, n) => `X-${n}: 1`).join("\r\n")}\r\nContent-Disposition: form-data; name="a"`,
            "",
          ],
        ]),
    ],
    ["a part without a name", () => request([["Content-Disposition: form-data", "x"]])],
    ["a side sent twice with different files", () => request([file("documentFront", "a"), file("documentFront", "b")])],
    ["a field sent twice with different values", () => request([field("minimumAge", "18"), field("minimumAge", "21")])],
    ["text that is no base64", () => request([field("documentFront", "not base64 !")])],
    ["base64 that was cut", () => request([field("documentFront", "QUJDR")])],
    ["a field of 65 KiB", () => request([field("vendorData", "v".repeat(65 * 1024))])],
    [
      "text that is no UTF-8",
      () => request([['Content-Disposition: form-data; name="a"', new Uint8Array([0xff, 0xfe])]]),
    ],
    [
      "a declared length above the limit",
      () =>
        new Request(URL_OF_POST, {
          method: "POST",
          body: "x",
          headers: { "content-type": "multipart/form-data; boundary=b", "content-length": "500000000" },
        }),
    ],
  ];
  it.each(refused)("%s is refused", async (_name, make) => {
    await refusal(make());
  });

  it("names like __proto__ are ordinary fields", async () => {
    const { fields } = await readUpload(request([field("__proto__", "x"), field("constructor", "y")]));
    expect(Object.keys(fields).sort()).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it("a body without end is left after the limit, unread", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body: endless, duplex: "half" };
    await refusal(
      new Request(URL_OF_POST, { ...init, headers: { "content-type": "multipart/form-data; boundary=b" } }),
    );
    expect(given).toBeLessThan(MAX_BODY_BYTES + 1_000_000);
  });

  it("a client that goes away is noticed at once", async () => {
    const gone = new AbortController();
    const silent = new ReadableStream<Uint8Array>({ start: () => undefined });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: silent,
      duplex: "half",
      signal: gone.signal,
    };
    const reading = refusal(
      new Request(URL_OF_POST, { ...init, headers: { "content-type": "multipart/form-data; boundary=b" } }),
    );
    gone.abort();
    expect(await reading).toContain("cancelled");
  });
});

describe("an image with two names", () => {
  const user = async (parts: Part[]) => text((await readAny(request(parts), FACE)).images.user);

  it("is taken from either", async () => {
    expect(await user([file("userImage", "a")])).toBe("a");
    expect(await user([field("user_image", base64("b"))])).toBe("b");
  });

  it("is a file before text, and the preferred name before the other", async () => {
    expect(await user([field("userImage", base64("text")), file("user_image", "file")])).toBe("file");
    expect(await user([file("user_image", "second"), file("userImage", "first")])).toBe("first");
    expect(await user([field("user_image", base64("second")), field("userImage", base64("first"))])).toBe("first");
    expect(await user([field("userImage", " "), field("user_image", base64("b"))])).toBe("b");
  });

  it("is no text field under either name", async () => {
    const { fields } = await readAny(request([file("userImage", "a"), field("user_image", base64("b"))]), FACE);
    expect(fields).toEqual({});
  });
});

describe("a JSON body", () => {
  const json = (body: unknown, type = "application/json; charset=utf-8") =>
    new Request(URL_OF_POST, { method: "POST", body: JSON.stringify(body), headers: { "content-type": type } });

  it("carries base64 images and scalar fields as text; null and unknown objects count as not sent", async () => {
    const body = { user_image: base64("me"), entityId: "e", threshold: 42.5, flag: true, none: null, other: { a: 1 } };
    const { images, fields } = await readAny(json(body), FACE);
    expect(text(images.user)).toBe("me");
    expect(fields).toEqual({ entityId: "e", threshold: "42.5", flag: "true" });
  });

  it("holds two images of 5 MiB, counted after decoding", async () => {
    const value = Buffer.alloc(MAX_IMAGE_BYTES, 66).toString("base64");
    const { images } = await readAny(json({ a: value, b: value }), {
      images: { a: ["a"], b: ["b"] },
      bodies: ["json"],
    });
    expect([images.a?.byteLength, images.b?.byteLength]).toEqual([MAX_IMAGE_BYTES, MAX_IMAGE_BYTES]);
    const more = Buffer.alloc(MAX_IMAGE_BYTES + 1).toString("base64");
    expect(await refusal(json({ user_image: more }), FACE)).toContain("5 MiB");
  });

  it.each([
    ["an array", json([])],
    ["a bare text", json("x")],
    [
      "no JSON",
      new Request(URL_OF_POST, { method: "POST", body: "{", headers: { "content-type": "application/json" } }),
    ],
    ["an empty body", new Request(URL_OF_POST, { method: "POST", headers: { "content-type": "application/json" } })],
    ["another type", json({}, "text/plain")],
    ["an image that is an object", json({ userImage: { data: "x" } })],
    ["an image that is no base64", json({ userImage: "not base64 !" })],
    ["a field of 65 KiB", json({ vendorData: "v".repeat(65 * 1024) })],
    ["a twenty-first field", json(Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`f${n}`, "x"])))],
  ])("%s is refused", async (_name, of) => {
    await refusal(of, FACE);
  });

  it("is refused where the route reads forms alone", async () => {
    expect(await refusal(json({ documentFront: "QUJD" }))).toBe("Send the images as multipart/form-data.");
  });
});
