import { z } from "zod";
import { verificationId } from "./ids";
import { OPTION_NAMES, optionOrigin } from "./options";
import { fieldSource, quad, side } from "./reading";
import { policyCheck, verificationRecord } from "./verification";
import { warningDetail } from "./warnings";

/** Who set a value: this request, the organisation, the product's default; `fixed` is part of the rule and set by nobody. */
export const settingOrigin = z.enum([...optionOrigin.options, "fixed"]);
export type SettingOrigin = z.infer<typeof settingOrigin>;

const setting = z.object({ option: z.enum(OPTION_NAMES).nullable(), origin: settingOrigin });

/** Where on a stored picture a finding can be seen. Pixels are those of the picture that the image route serves. */
export const evidencePlace = z.object({
  /** Last part of the picture's address below the record's. */
  image: z.enum(["document-front-image", "document-back-image"]),
  side,
  /** Null: the whole picture. */
  quad: quad.nullable(),
  /** `read`: something stands there; `searched`: what should stand there was not found. */
  kind: z.enum(["read", "searched"]),
  field: z.string().nullable(),
  source: fieldSource.nullable(),
  value: z.string().nullable(),
});
export type EvidencePlace = z.infer<typeof evidencePlace>;

const { code, severity, text, says, field, compared, clearedBy, links } = warningDetail.shape;

/** One warning of a record, and everything that a person needs to agree with it or not. */
export const explainedWarning = z.object({
  code,
  severity,
  text,
  says,
  field,
  compared,
  clearedBy,
  links,
  /** The one cause that is shown first. */
  headline: z.boolean(),
  /** Id of the rule, as `checks` lists those of the document; null for a code that this version does not know. */
  rule: z.string().nullable(),
  /** The limit that was held against the values; null where the rule has none. */
  threshold: setting.extend({ value: z.string() }).nullable(),
  /** What the finding does, and who decided that it does. */
  action: setting.extend({
    value: warningDetail.shape.action,
    effect: z.enum(["declines", "asks-for-a-look", "informs"]),
  }),
  /** The option without which the rule would not have run; null when it always runs. */
  askedBy: setting.nullable(),
  evidence: z.array(evidencePlace),
});
export type ExplainedWarning = z.infer<typeof explainedWarning>;

/** Why a check ended as it did: every warning explained, and every rule in the order in which it was applied. */
export const explanation = z.object({
  verificationId,
  status: verificationRecord.shape.status,
  headline: z.string().nullable(),
  /** What a failed check says instead of warnings. */
  errorMessage: z.string().nullable(),
  /** Day of the check in UTC: the clock that the rules used. */
  today: z.string(),
  engineVersion: z.string().nullable(),
  warnings: z.array(explainedWarning),
  checks: z.array(policyCheck.extend({ warnings: z.array(z.string()) })),
});
export type Explanation = z.infer<typeof explanation>;
