import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { MRZ_FORMATS } from "../reading";

const text = z.string().nullish();
const labelSchema = z.object({
  image: z.string(),
  /** A format of the zone, `pdf417`, `no-mrz`, `id-front` … */
  type: z.string(),
  mrz: z.array(z.string()).nullish(),
  /** Set on hand-held photographs. */
  capture: text,
  /** Payload of the barcode. */
  text,
  viz: z
    .object({
      surname: text,
      given: text,
      dob: text,
      expiry: text,
      /** Any of these is right. */
      number: z.array(z.string()).nullish(),
      sex: text,
      nationality: text,
      address: text,
    })
    .nullish(),
});
export type Label = z.infer<typeof labelSchema>;

/** Labels of one specimen set. Throws when the file is missing or no list of labels. */
export function readLabels(folder: string): Label[] {
  return z.array(labelSchema).parse(JSON.parse(readFileSync(path.join(folder, "labels.json"), "utf8")));
}

/** The zone's format when the label has a zone. */
export function labelFormat(label: Label): (typeof MRZ_FORMATS)[number] | null {
  return MRZ_FORMATS.find((format) => label.mrz && format === label.type) ?? null;
}
