import { z } from "zod";
import type { HostedActor } from "@/lib/auth";
import { documentReading, faceFinding, sessionChallenge } from "@/lib/contract";
import type { StoredHostedSession } from "@/lib/db";
import { decodeTemplate, encodeTemplate } from "@/lib/engine/face-match";
import type { FaceReading, FaceTemplate, FoundFace } from "@/lib/engine/face-reading";
import type { DocumentReading } from "@/lib/engine/reading";

/** Which session, for those who decide one without the person: the clock has no actor. */
export type SessionKey = Pick<HostedActor, "orgId" | "hostedSessionId">;

/** A face of a capture, kept until the decision: what was seen of it, and its numbers. */
const keptFace = z.object({
  finding: faceFinding,
  /** As the engine encodes it, in base64. */
  template: z.string(),
  facesInPicture: z.number().int(),
});
type KeptFace = z.infer<typeof keptFace>;

/** What a session has brought so far; sealed with it and gone with its end. */
const sessionState = z.object({
  reading: z
    .custom<DocumentReading>((value) => documentReading.safeParse(value).success, "not a document reading")
    .nullable()
    .default(null),
  portrait: keptFace.nullable().default(null),
  selfie: keptFace.nullable().default(null),
  challenge: sessionChallenge.nullable().default(null),
  /** Templates of the frames that look at the camera, sharpest first. */
  frames: z.array(z.string()).default([]),
  engineVersion: z.string().nullable().default(null),
});
export type SessionState = z.infer<typeof sessionState>;

export const stateOf = (session: StoredHostedSession): SessionState => sessionState.parse(session.state ?? {});

export const packTemplate = (template: FaceTemplate): string =>
  Buffer.from(encodeTemplate(template)).toString("base64");
export const unpackTemplate = (packed: string): FaceTemplate => decodeTemplate(Buffer.from(packed, "base64"));

/** A face as it is stored and shown: everything but its numbers and its crop. */
const findingOf = ({ template, ...face }: FoundFace) => faceFinding.parse({ ...face, modelId: template.modelId });

export const keepFace = (reading: FaceReading): KeptFace | null =>
  reading.face === null
    ? null
    : {
        finding: findingOf(reading.face),
        template: packTemplate(reading.face.template),
        facesInPicture: reading.facesInPicture,
      };
