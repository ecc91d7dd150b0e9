import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/auth";
import {
  KycError,
  type OrganisationSettings,
  organisationSettings,
  type SettingsPatch,
  settingsPatch,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "./audit-actor";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** Change some settings. The audit keeps each changed one before and after; a change of nothing leaves no entry. */
export async function changeSettings(actor: Actor, input: unknown): Promise<OrganisationSettings> {
  permit(actor, "settings:write");
  const patch = parseInput(settingsPatch, input);
  return db.withOrg(actor.orgId, async () => {
    const before = await db.lockSettings(actor.orgId);
    const after = applied(before, patch);
    const changes = differences(before, after);
    if (changes.length === 0) return before;
    await db.updateSettings(actor.orgId, after);
    await db.appendAudit(actor.orgId, {
      actor: auditActor(actor),
      action: "settings.change",
      object: { kind: "organisation", id: actor.orgId },
      outcome: "success",
      details: { changes },
    });
    return after;
  });
}

function applied(before: OrganisationSettings, patch: SettingsPatch): OrganisationSettings {
  const { integrations, options, review, security, ...thresholds } = patch;
  const numbers = Object.entries({ ...before, ...thresholds }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const after = organisationSettings.parse({
    ...Object.fromEntries(numbers),
    options: options ?? before.options,
    integrations: Object.fromEntries(
      Object.entries(before.integrations).map(([name, value]) => [name, { ...value, ...part(integrations, name) }]),
    ),
    review: { ...before.review, ...review },
    security: { ...before.security, ...security },
  });
  const { faceMatchThreshold, faceMatchReviewThreshold } = after;
  if (faceMatchReviewThreshold !== undefined && faceMatchReviewThreshold <= (faceMatchThreshold ?? 0)) {
    const message = "must lie above faceMatchThreshold";
    throw new KycError("INVALID_REQUEST", `faceMatchReviewThreshold ${message}.`, {
      details: [{ path: "faceMatchReviewThreshold", message }],
    });
  }
  return after;
}

const part = (values: SettingsPatch["integrations"], name: string) =>
  Object.entries(values ?? {}).find(([key]) => key === name)?.[1] ?? {};

interface Change {
  setting: string;
  before: unknown;
  after: unknown;
}

/** Leaf by leaf, as `review.fourEyes`; null stands for the product's default. */
function differences(before: object, after: object, path = ""): Change[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now]: [unknown, unknown] = [was.get(key) ?? null, is.get(key) ?? null];
    if (isDeepStrictEqual(old, now)) return [];
    const setting = `${path}${key}`;
    if (isObject(old) && isObject(now)) return differences(old, now, `${setting}.`);
    return [{ setting, before: old, after: now }];
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
