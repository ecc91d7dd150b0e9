import type { Sharp } from "sharp";
import type { Format } from "./takes";

export const EXTENSION: Readonly<Record<Format, string>> = {
  jpeg: "jpg",
  png: "png",
  webp: "webp",
  tiff: "tif",
  pdf: "pdf",
};

/** Bytes of the finished picture. PDF is one page at 200 dots an inch around a JPEG, as an office scanner writes it. */
export async function encodePicture(picture: Sharp, format: Format, quality: number): Promise<Buffer> {
  switch (format) {
    case "jpeg":
      return picture.jpeg({ quality, mozjpeg: false }).toBuffer();
    case "png":
      return picture.png({ compressionLevel: 9, palette: true, colours: 160, dither: 0.4 }).toBuffer();
    case "webp":
      return picture.webp({ quality }).toBuffer();
    case "tiff":
      return picture.tiff({ compression: "jpeg", quality }).toBuffer();
    case "pdf": {
      const { data, info } = await picture.jpeg({ quality }).toBuffer({ resolveWithObject: true });
      return wrapInPdf(data, info.width, info.height);
    }
  }
}

function wrapInPdf(jpeg: Buffer, width: number, height: number): Buffer {
  const [w, h] = [(width / 200) * 72, (height / 200) * 72];
  const content = `q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} 0 0 cm /Im Do Q`;
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w.toFixed(2)} ${h.toFixed(2)}] /Resources << /XObject << /Im 4 0 R >> >> /Contents 5 0 R >>`,
    ),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      Buffer.from("\nendstream"),
    ]),
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(whole);
    length += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
