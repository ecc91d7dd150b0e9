import type { SettingOrigin } from "@/lib/contract";

const origins: Record<SettingOrigin, string> = {
  request: "set by this check",
  organization: "set by your organisation",
  default: "the product’s default",
  fixed: "part of the rule",
};

/** What the review page adds to a finding: who set the limit and the effect, and the pixels behind it. */
export const explain = {
  origins,
  thresholdFrom: "Threshold is",
  actionFrom: "Effect is",
  askedFrom: "Looked for because",
  asked: (option: string, origin: string) => `${option}: ${origin}`,
  evidence: "On the picture",
  crop: (what: string, side: string) => `Crop of ${what}, ${side.toLowerCase()}`,
  wholePicture: "the whole picture",
  searched: (sides: string) => `Searched without a find: ${sides.toLowerCase()}`,
  more: (count: number) => `and ${count} more`,
};
