import { faceOf, nobody } from "@/lib/engine/face-match/testing";
import type { FaceReading } from "@/lib/engine/face-reading";
import { checkCanonical, checkHeader } from "@/lib/engine/gate";
import type { CanonicalImage, Engine } from "@/lib/engine/process";
import type { DocumentReading, FieldEvidence, FieldName } from "@/lib/engine/reading";
import { BOX, printedField, readingOf } from "@/lib/engine/testing";

const FIELDS: FieldEvidence[] = [
  printedField("givenNames", "Nadia"),
  printedField("surname", "Ferreyra Olmos"),
  printedField("documentNumber", "40118273"),
  printedField("dateOfBirth", "1996-11-02"),
  printedField("dateOfExpiry", "2099-02-18"),
];

/** What an engine says of an identity card that is in order; fields named in `without` were not found. */
export function cardReading(more: Partial<DocumentReading> = {}, without: FieldName[] = []): DocumentReading {
  const quality = { overall: 0.9, sharpness: 0.9, glare: 0, brightness: 0.6, documentWidthPx: 800 };
  return readingOf({
    recognised: true,
    documentType: "identity-card",
    issuingState: "ARG",
    images: [
      {
        side: "front",
        width: 900,
        height: 600,
        documentQuad: BOX,
        uprightTurn: 0,
        quality: { ...quality, cornersVisible: true, advice: [] },
      },
    ],
    fields: FIELDS.filter(({ field }) => !without.includes(field)),
    timings: [{ name: "read", wallMs: 1, cpuMs: 1 }],
    ...more,
  });
}

export interface ScriptedEngine extends Engine {
  /** What the next reads say, or fail with. */
  says: (reading: DocumentReading | Error) => void;
  /** What was asked, newest last. */
  asked: Array<{ sides: number; documentLiveness: boolean }>;
  /** What the next faces look like, one a call; the last one stays. */
  shows: (...readings: Array<FaceReading | Error>) => void;
  /** Awaited inside every read: holds it open for as long as a test needs. */
  hold: (until: Promise<unknown>) => void;
}

/** An engine that decodes by header alone and answers by script: for what the wire, the policy and the records do. */
export function installScriptedEngine(): ScriptedEngine {
  let answer: DocumentReading | Error = cardReading();
  let gate: Promise<unknown> = Promise.resolve();
  let faces: Array<FaceReading | Error> = [faceOf(1)];
  const asked: ScriptedEngine["asked"] = [];
  const nextFace = (): FaceReading => {
    const next = (faces.length > 1 ? faces.shift() : faces[0]) ?? nobody;
    if (next instanceof Error) throw next;
    return next;
  };
  const engine: ScriptedEngine = {
    asked,
    says: (next) => {
      answer = next;
    },
    shows: (...readings) => {
      faces = readings;
    },
    hold: (until) => {
      gate = until;
    },
    decode: async (bytes, job) => {
      const { type } = job?.limits === "canonical" ? checkCanonical(bytes) : checkHeader(bytes);
      const page: CanonicalImage = { mime: "image/jpeg", bytes: JPEG_PIXEL, width: 1, height: 1 };
      return type === "pdf" ? [page, page] : [page];
    },
    cutOut: async () => ({ mime: "image/jpeg", bytes: JPEG_PIXEL, width: 1, height: 1 }),
    read: async (images, options, job) => {
      asked.push({ sides: images.back === undefined ? 1 : 2, documentLiveness: options.documentLiveness });
      for (const stage of ["find", "read", "compare"] as const) job?.onStage?.(stage);
      await gate;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    readFace: async () => {
      await gate;
      return nextFace();
    },
    readFrames: async (pictures) => {
      await gate;
      return pictures.map(nextFace);
    },
    health: () => {
      const counts = { busy: 0, queued: 0, done: 0, refused: 0, timedOut: 0, crashed: 0, recycled: 0 };
      const pool = { size: 1, alive: 1, starting: 0, ...counts, peakMemoryMb: 1, lastError: null };
      return { state: "ok", decoders: pool, models: pool, fence: { memory: "kernel", permissions: true } };
    },
    close: async () => undefined,
  };
  globalThis.kycEngine = engine;
  return engine;
}

const JPEG_PIXEL = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);
