import { z } from "zod";
import { ENGINE_ERROR_CODES } from "@/lib/engine/error";
import type { FaceReading, TemplateKind } from "@/lib/engine/face-reading";
import type { CanonicalImage } from "@/lib/engine/image";
import { type DocumentReading, type Quad, type ReadOptions, type Side, STAGES } from "@/lib/engine/reading";

/** What a child may tell its parent. Anything else means that it is no longer the program that we started. */
export const childMessageSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ready") }),
  /** It cannot start at all, e.g. because a model file is missing. */
  z.strictObject({ kind: z.literal("unable"), code: z.enum(ENGINE_ERROR_CODES), message: z.string().max(500) }),
  z.strictObject({ kind: z.literal("stage"), id: z.number(), stage: z.enum(STAGES) }),
  z.strictObject({ kind: z.literal("done"), id: z.number(), value: z.unknown(), memoryMb: z.number() }),
  z.strictObject({
    kind: z.literal("error"),
    id: z.number(),
    code: z.enum(ENGINE_ERROR_CODES),
    message: z.string().max(500),
    /** True when the process must not be used again: a WebAssembly abort leaves its heap in any state. */
    spoiled: z.boolean(),
    memoryMb: z.number(),
  }),
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;

export interface JobMessage {
  kind: "job";
  id: number;
  payload: unknown;
}
/** Asks a child to drop a job at its next stage; the child still answers. */
export interface CancelMessage {
  kind: "cancel";
  id: number;
}
export const parentMessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("job"), id: z.number(), payload: z.unknown() }),
  z.object({ kind: z.literal("cancel"), id: z.number() }),
]);

const encodedBytes = z.instanceof(Uint8Array);

const point = z.tuple([z.number(), z.number()]);

/** With a quad, the bytes are a canonical picture of ours and its inside is wanted. */
export const decodePayloadSchema = z.object({
  bytes: encodedBytes,
  limits: z.enum(["upload", "canonical"]).optional(),
  quad: z.tuple([point, point, point, point]).optional(),
});
export interface DecodePayload {
  bytes: Uint8Array;
  limits?: "upload" | "canonical";
  quad?: Quad;
}

const readPayloadSchema = z.object({
  do: z.literal("read"),
  images: z
    .array(z.object({ side: z.enum(["front", "back"]), bytes: encodedBytes }))
    .min(1)
    .max(2),
  options: z.object({ documentLiveness: z.boolean(), depth: z.enum(["zone", "full"]) }),
});
export interface ReadPayload {
  do: "read";
  images: { side: Side; bytes: Uint8Array }[];
  options: ReadOptions;
}

/** Frames of one challenge; ten are asked for, and a job must end before its caller gives up. */
const MOST_FRAMES = 24;
const facesPayloadSchema = z.object({
  do: z.literal("faces"),
  images: z.array(encodedBytes).min(1).max(MOST_FRAMES),
  as: z.enum(["selfie", "document"]),
});
export interface FacesPayload {
  do: "faces";
  images: Uint8Array[];
  as: TemplateKind;
}

/** What a model process is asked to do. */
export const modelPayloadSchema = z.discriminatedUnion("do", [readPayloadSchema, facesPayloadSchema]);

/** A decoder saw hostile bytes, so its answer is checked in full; the gate then looks at each picture again. */
export const canonicalImagesSchema: z.ZodType<CanonicalImage[]> = z
  .array(
    z.strictObject({
      mime: z.enum(["image/jpeg", "image/png", "image/webp"]),
      bytes: encodedBytes,
      width: z.int().positive(),
      height: z.int().positive(),
    }),
  )
  .min(1)
  .max(2);

/** Model processes run our own code on our own pixels: the outline of the reading is enough to notice a mix-up. */
export const documentReadingSchema = z.custom<DocumentReading>(
  (value) =>
    z
      .looseObject({
        engineVersion: z.string(),
        recognised: z.boolean(),
        documentType: z.string(),
        images: z.array(z.unknown()).min(1),
        fields: z.array(z.unknown()),
        lines: z.array(z.unknown()),
        timings: z.array(z.unknown()),
      })
      .safeParse(value).success,
  "not a document reading",
);

/** One reading a picture; like the above, enough to notice a mix-up. */
export const faceReadingsSchema = z.array(
  z.custom<FaceReading>(
    (value) =>
      z
        .looseObject({
          engineVersion: z.string(),
          face: z
            .looseObject({
              template: z.looseObject({ modelId: z.string(), vector: z.instanceof(Float32Array) }),
              alignedCrop: encodedBytes,
            })
            .nullable(),
          facesInPicture: z.int().nonnegative(),
          timings: z.array(z.unknown()),
        })
        .safeParse(value).success,
    "not a face reading",
  ),
);
