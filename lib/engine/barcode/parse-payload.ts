import type { BarcodeReading } from "@/lib/engine/reading";
import { parseAamva } from "./parse-aamva";
import { parseArDni } from "./parse-ar-dni";

type Payload = Pick<BarcodeReading, "payload" | "elements">;

/** Which standard the text follows, and its elements; one line a standard. */
const PARSERS: readonly { payload: Payload["payload"]; parse: (text: string) => Record<string, string> | null }[] = [
  { payload: "AAMVA", parse: parseAamva },
  { payload: "AR_DNI", parse: parseArDni },
];

export function parsePayload(text: string): Payload {
  for (const { payload, parse } of PARSERS) {
    const elements = parse(text);
    if (elements) return { payload, elements };
  }
  return { payload: "unknown", elements: {} };
}
