import os from "node:os";
import path from "node:path";
import { EngineError } from "@/lib/engine/error";
import type { FaceReading, TemplateKind } from "@/lib/engine/face-reading";
import { checkCanonical, checkHeader, type Header } from "@/lib/engine/gate";
import type { CanonicalImage } from "@/lib/engine/image";
import type { DocumentReading, Quad, ReadOptions, Side, Stage } from "@/lib/engine/reading";
import { checkAnswer } from "./check-answer";
import { type Fence, fencedCommand, platformFence } from "./fence";
import {
  type DecodePayload,
  documentReadingSchema,
  type FacesPayload,
  faceReadingsSchema,
  type ReadPayload,
} from "./messages";
import { createPool, type Pool, type PoolHealth, type PoolOptions } from "./pool";
import { startChild } from "./start-child";

export interface EngineOptions {
  /** Decoder processes; default two, or one on a single core. */
  decoders?: number;
  /** Model processes, each up to 750 MB and one core; default as above. */
  models?: number;
  /** Data segment of a decoder process in MiB. */
  decoderMemoryMb?: number;
  /** A model process that holds more after a job is replaced. */
  modelMemoryMb?: number;
  decodeLimitMs?: number;
  readLimitMs?: number;
  /** Jobs that may wait in front of each pool. */
  queueLimit?: number;
  /** Jobs after which a decoder is replaced. */
  jobsPerDecoder?: number;
  /** Bundled programs of the children; tests bring their own. */
  decoderScript?: string;
  modelScript?: string;
}

export interface JobOptions {
  /** Jobs with the same key take turns with other keys: the organisation. */
  fairnessKey?: string;
  /** Rejects with the signal's reason; the child gives up at its next stage. */
  signal?: AbortSignal;
}
export interface DecodeJobOptions extends JobOptions {
  /**
   * What the bytes may be: `canonical` for pictures of another server, which gives its own ones in this form. They are
   * larger than an upload and as little trusted. Default `upload`.
   */
  limits?: "upload" | "canonical";
}
export interface ReadJobOptions extends JobOptions {
  onStage?: (stage: Stage) => void;
}

export interface EngineHealth {
  /** `failing`: no process of a pool runs and the last start failed. */
  state: "ok" | "starting" | "failing" | "closed";
  decoders: PoolHealth;
  models: PoolHealth;
  fence: Fence;
}

export interface Engine {
  /**
   * Untrusted bytes → canonical pictures: one, or up to two for a PDF. Throws `EngineError` (any code of the gate,
   * PDF_ENCRYPTED, PDF_TOO_COMPLEX, IMAGE_TOO_COMPLEX, EMPTY_PAGE, BUSY, CRASHED).
   */
  decode(bytes: Uint8Array, job?: DecodeJobOptions): Promise<CanonicalImage[]>;
  /** Canonical bytes as `decode` returned them → what the document says. Throws `EngineError` (BUSY, TIMEOUT, CRASHED, MODEL_MISSING). */
  read(
    images: { front: Uint8Array; back?: Uint8Array },
    options: ReadOptions,
    job?: ReadJobOptions,
  ): Promise<DocumentReading>;
  /**
   * A canonical picture as `decode` returned it → the face that it is about. `as` says what kind of picture it is, and so
   * how the face is searched for and what its template may be compared with. Throws `EngineError` as `read` does.
   */
  readFace(picture: Uint8Array, as: TemplateKind, job?: JobOptions): Promise<FaceReading>;
  /** The frames of one challenge (at most 24 canonical pictures), read in their order as selfies. Throws `EngineError`. */
  readFrames(pictures: readonly Uint8Array[], job?: JobOptions): Promise<FaceReading[]>;
  /** A canonical picture and a place on it → that place as an upright picture of its own. Throws `EngineError`. */
  cutOut(picture: Uint8Array, quad: Quad, job?: JobOptions): Promise<CanonicalImage>;
  health(): EngineHealth;
  /** Refuses new jobs, lets running ones finish for `graceMs` (default 5 s), then ends every child. */
  close(graceMs?: number): Promise<void>;
}

/** Tests and the door of the house start children by these; the bundler writes them. */
const DECODER_SCRIPT = ".build/engine-decoder.mjs";
const MODEL_SCRIPT = ".build/engine-model.mjs";

/** Data limit at which a 40 Mpx PNG still opens (108 MB) and every measured bomb fails cleanly. */
const DECODER_MEMORY_MB = 700;
/** Held after a job; one page takes up to 230 MB more while it is read, and a process shall stay below 750. */
const MODEL_MEMORY_MB = 520;
/** Worst decode of anything the gate lets through took 0.94 s on a loaded machine; four PDFs in 4,904 never end. */
const DECODE_LIMIT_MS = 5_000;
const READ_LIMIT_MS = 60_000;
const QUEUE_LIMIT = 32;
const JOBS_PER_DECODER = 500;
const JOBS_PER_MODEL = 2_000;
const DECODER_START_MS = 20_000;
/** Models are loaded before a child is ready. */
const MODEL_START_MS = 60_000;
const CLOSE_GRACE_MS = 5_000;

/** Starts both pools. One engine a process: the caller keeps it on `globalThis` and closes it on SIGTERM. */
export function createEngine(options: EngineOptions = {}): Engine {
  const { fence, pool: decoders } = createDecoders(options);
  const models = createModels(options);
  let closed = false;
  return {
    decode: (bytes, job = {}) => decode(decoders, bytes, job),
    cutOut: (picture, quad, job = {}) => cutOut(decoders, { bytes: picture, quad }, job),
    read: (images, readOptions, job = {}) => read(models, images, readOptions, job),
    readFace: (picture, as, job = {}) => readFace(models, picture, as, job),
    readFrames: (pictures, job = {}) => readFaces(models, { do: "faces", images: [...pictures], as: "selfie" }, job),
    health: () => {
      const health = { decoders: decoders.health(), models: models.health() };
      return { state: closed ? "closed" : overall([health.decoders, health.models]), ...health, fence: { ...fence } };
    },
    close: async (graceMs = CLOSE_GRACE_MS) => {
      closed = true;
      await Promise.all([decoders.close(graceMs), models.close(graceMs)]);
    },
  };
}

const coreCount = () => Math.max(1, Math.min(2, os.availableParallelism()));

function createDecoders(options: EngineOptions): { fence: Fence; pool: Pool } {
  const fence = platformFence();
  const script = path.resolve(/* turbopackIgnore: true */ options.decoderScript ?? DECODER_SCRIPT);
  const memoryMb = options.decoderMemoryMb ?? DECODER_MEMORY_MB;
  const pool = createPool({
    ...poolLimits(options),
    size: options.decoders ?? coreCount(),
    jobsPerChild: options.jobsPerDecoder ?? JOBS_PER_DECODER,
    memoryMb,
    startLimitMs: DECODER_START_MS,
    timeLimitMs: options.decodeLimitMs ?? DECODE_LIMIT_MS,
    start: () => startChild(fencedCommand(script, memoryMb, fence)),
    // The permission model is the outer, optional layer. Where an unusual install (a store outside node_modules, say)
    // makes it refuse our own files, decoding goes on behind the other two and the health check says so.
    onStartFailure: () => {
      const mayHelp = fence.permissions;
      fence.permissions = false;
      return mayHelp;
    },
  });
  return { fence, pool };
}

function createModels(options: EngineOptions): Pool {
  const script = path.resolve(/* turbopackIgnore: true */ options.modelScript ?? MODEL_SCRIPT);
  return createPool({
    ...poolLimits(options),
    size: options.models ?? coreCount(),
    jobsPerChild: JOBS_PER_MODEL,
    memoryMb: options.modelMemoryMb ?? MODEL_MEMORY_MB,
    startLimitMs: MODEL_START_MS,
    timeLimitMs: options.readLimitMs ?? READ_LIMIT_MS,
    start: () => startChild({ file: process.execPath, args: ["--no-warnings", "--max-semi-space-size=32", script] }),
  });
}

const poolLimits = (options: EngineOptions): Pick<PoolOptions, "queueLimit"> => ({
  queueLimit: options.queueLimit ?? QUEUE_LIMIT,
});

function overall(pools: PoolHealth[]): EngineHealth["state"] {
  if (pools.every(({ alive }) => alive > 0)) return "ok";
  return pools.some(({ alive, starting, lastError }) => alive + starting === 0 && lastError) ? "failing" : "starting";
}

async function decode(
  pool: Pool,
  bytes: Uint8Array,
  { limits = "upload", ...job }: DecodeJobOptions,
): Promise<CanonicalImage[]> {
  const header = limits === "canonical" ? checkCanonical(bytes) : checkHeader(bytes);
  const payload: DecodePayload = { bytes, limits };
  return pool.run({
    payload,
    parse: checkAnswer,
    timedOut: () => tooMuchWork(header, "takes too long to open"),
    // A file that took two fresh processes with it is the reason, not the victim.
    crashed: () => tooMuchWork(header, "cannot be opened safely"),
    ...job,
  });
}

async function cutOut(pool: Pool, payload: DecodePayload, job: JobOptions): Promise<CanonicalImage> {
  const failed = () => new EngineError("CRASHED", "A piece of the picture could not be cut out.");
  const [piece] = await pool.run({ payload, parse: checkAnswer, timedOut: failed, crashed: failed, ...job });
  if (piece === undefined) throw failed();
  return piece;
}

function tooMuchWork(header: Header, what: string): EngineError {
  if (header.type === "pdf") return new EngineError("PDF_TOO_COMPLEX", `The PDF ${what}.`);
  return new EngineError("IMAGE_TOO_COMPLEX", `The image ${what}.`);
}

async function read(
  pool: Pool,
  sides: { front: Uint8Array; back?: Uint8Array },
  options: ReadOptions,
  job: ReadJobOptions,
): Promise<DocumentReading> {
  const images: { side: Side; bytes: Uint8Array }[] = [{ side: "front", bytes: sides.front }];
  if (sides.back) images.push({ side: "back", bytes: sides.back });
  const payload: ReadPayload = { do: "read", images, options };
  return pool.run({
    payload,
    parse: (answer) => documentReadingSchema.parse(answer),
    timedOut: () => new EngineError("TIMEOUT", "Reading the document took too long."),
    crashed: () => new EngineError("CRASHED", "The engine failed twice on this document."),
    ...job,
  });
}

async function readFace(pool: Pool, picture: Uint8Array, as: TemplateKind, job: JobOptions): Promise<FaceReading> {
  const [reading] = await readFaces(pool, { do: "faces", images: [picture], as }, job);
  if (reading === undefined) throw new EngineError("CRASHED", "The engine gave no reading of the face.");
  return reading;
}

async function readFaces(pool: Pool, payload: FacesPayload, job: JobOptions): Promise<FaceReading[]> {
  return pool.run({
    payload,
    parse: (answer) => faceReadingsSchema.length(payload.images.length).parse(answer),
    timedOut: () => new EngineError("TIMEOUT", "Reading the face took too long."),
    crashed: () => new EngineError("CRASHED", "The engine failed twice on this picture."),
    ...job,
  });
}
