/** Small PDFs, and hostile ones, written object by object for tests of the decoder. */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

type Objects = Record<number, Buffer | string>;

/** Objects by number, then the cross-reference table that points at them. Object 1 is the catalogue. */
function pdf(objects: Objects, trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), length);
    add(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n`),
        Buffer.from(body as string, "latin1"),
        Buffer.from("\nendobj\n"),
      ]),
    );
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const tail = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n${lines.join("")}${tail}`, "latin1")]);
}

function stream(data: Buffer | string, dictionary = ""): Buffer {
  const bytes = Buffer.from(data as string, "latin1");
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from("\nendstream")]);
}

interface PageShape {
  content: Buffer | string;
  dictionary?: string;
  resources?: string;
  box?: string;
  catalogue?: string;
  more?: Objects;
}

/** One page; A4 unless `box` says otherwise. Further objects start at number 5. */
export function onePage({
  content,
  dictionary = "",
  resources = "",
  box = "0 0 595 842",
  catalogue = "",
  more = {},
}: PageShape): Buffer {
  return pdf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << ${resources} >> >>`,
    4: stream(content, dictionary),
    ...more,
  });
}

/** Pages in a row, each with its own drawing operators; an empty string is a blank page. */
export function pages(contents: readonly string[]): Buffer {
  const objects: Objects = {
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: `<< /Type /Pages /Kids [${contents.map((_, at) => `${3 + 2 * at} 0 R`).join(" ")}] /Count ${contents.length} >>`,
  };
  for (const [at, content] of contents.entries()) {
    objects[3 + 2 * at] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * at} 0 R >>`;
    objects[4 + 2 * at] = stream(content);
  }
  return pdf(objects);
}

// Standard security handler, revision 2 (PDF 1.7 §7.6.3): 40-bit RC4. OpenSSL 3 no longer offers it, hence the ten lines.
function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    [box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0];
  }
  let [a, b] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      a = (a + 1) & 255;
      b = (b + (box[a] ?? 0)) & 255;
      [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
      return byte ^ (box[((box[a] ?? 0) + (box[b] ?? 0)) & 255] ?? 0);
    }),
  );
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const padded = (password: string) => Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();

/** A protected page with a black square. With an empty user password anybody may open it; only the owner may change it. */
export function protectedPdf(userPassword: string): Buffer {
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded("the owner's")).subarray(0, 5), padded(userPassword));
  const key = md5(padded(userPassword), owner, permissions, id).subarray(0, 5);
  const content = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(SQUARE));
  const hex = (bytes: Buffer) => `<${bytes.toString("hex")}>`;
  return pdf(
    {
      1: "<< /Type /Catalog /Pages 2 0 R >>",
      2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
      4: stream(content),
      5: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, PADDING))} /P -4 >>`,
    },
    `/Encrypt 5 0 R /ID [${hex(id)} ${hex(id)}]`,
  );
}

/** Fills a black square in the middle of the page. */
export const SQUARE = "150 250 300 300 re f\n";

const form = (next: number, content: string) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F ${next} 0 R >> >>`);
const image = (data: Buffer, width: number, height: number, filter: string, colour = "/DeviceGray", bits = 1) =>
  stream(
    data,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colour} /BitsPerComponent ${bits} ${filter}`,
  );
const PAINT_IMAGE = { content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject << /I 5 0 R >>" };

/** Built only when their turn comes. */
export const PDF_BOMBS: readonly { name: string; bytes: () => Buffer }[] = [
  {
    name: "forms that draw each other 100 million times",
    bytes: () => {
      const nested = Array.from({ length: 9 }, (_, at) => [
        5 + at,
        form(Math.min(6 + at, 13), at < 8 ? "/F Do ".repeat(10) : "0 0 9 9 re f"),
      ]);
      return onePage({ content: "/F Do", resources: "/XObject << /F 5 0 R >>", more: Object.fromEntries(nested) });
    },
  },
  {
    name: "a form that draws itself",
    bytes: () =>
      onePage({ content: "/F Do", resources: "/XObject << /F 5 0 R >>", more: { 5: form(5, "/F Do /F Do") } }),
  },
  {
    name: "tiles a thousandth of a point apart",
    bytes: () =>
      onePage({
        content: "/Pattern cs /P scn 0 0 595 842 re f",
        resources: "/Pattern << /P 5 0 R >>",
        more: {
          5: stream(
            "0 0 1 1 re f",
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>",
          ),
        },
      }),
  },
  {
    name: "a shading computed by 40,000 steps a pixel",
    bytes: () =>
      onePage({
        content: "/S sh",
        resources: "/Shading << /S 5 0 R >>",
        more: {
          5: "<< /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [595 0 0 842 0 0] /Function 6 0 R >>",
          6: stream(`{ ${"dup mul ".repeat(40_000)}pop 0.5 }`, "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]"),
        },
      }),
  },
  {
    name: "a fax picture of 3.6 Gpx in 8 KB",
    bytes: () => {
      const filter = "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>";
      return onePage({ ...PAINT_IMAGE, more: { 5: image(Buffer.alloc(8_000, 0xff), 60_000, 60_000, filter) } });
    },
  },
  {
    name: "a picture of 1.2 GB, deflated twice",
    bytes: () => {
      const twice = deflateSync(
        Buffer.concat(Array<Buffer>(20).fill(deflateSync(Buffer.alloc(60 * 1024 * 1024), { level: 1 }))),
      );
      return onePage({
        ...PAINT_IMAGE,
        more: { 5: image(twice, 20_000, 20_000, "/Filter [/FlateDecode /FlateDecode]", "/DeviceRGB", 8) },
      });
    },
  },
  {
    name: "90 MB of lines",
    bytes: () =>
      onePage({
        content: deflateSync(Buffer.from("0 0 m 500 800 l S\n".repeat(5_000_000))),
        dictionary: "/Filter /FlateDecode",
      }),
  },
  { name: "a page of a billion points", bytes: () => onePage({ content: SQUARE, box: "0 0 1000000000 1000000000" }) },
  {
    name: "a page one point wide and a billion high",
    bytes: () => onePage({ content: SQUARE, box: "0 0 1 1000000000" }),
  },
  { name: "a page without extent", bytes: () => onePage({ content: SQUARE, box: "0 0 -0 0.0001" }) },
  {
    name: "a page tree that contains itself",
    bytes: () =>
      pdf({ 1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>" }),
  },
  { name: "a million open brackets", bytes: () => onePage({ content: `${"[".repeat(1e6)}${"]".repeat(1e6)} TJ` }) },
  {
    name: "scripts, a program to launch and an embedded one",
    bytes: () =>
      onePage({
        content: SQUARE,
        catalogue:
          "/OpenAction << /S /JavaScript /JS (while\\(1\\){}) >> /AA << /WC << /S /Launch /F (calc.exe) >> >> " +
          "/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>",
        more: { 5: "<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>", 6: stream("MZ", "/Type /EmbeddedFile") },
      }),
  },
];
