import {
  type FindingAction,
  INTEGRATIONS,
  type OrganisationSettings,
  type PartialOptions,
  type SettingsPatch,
} from "@/lib/contract";

const ACTIONS = ["expirationDateNotDetectedAction", "invalidMrzAction", "inconsistentDataAction"] as const;
const isAction = (value: unknown): value is FindingAction => value === "DECLINE" || value === "NO_ACTION";

/** What the form says about options; a control left at "as the product has it" names none. */
export function optionsIn(form: FormData): PartialOptions {
  const options: PartialOptions = {};
  const liveness = form.get("performDocumentLiveness");
  if (liveness === "true" || liveness === "false") options.performDocumentLiveness = liveness === "true";
  const age = numberIn(form, "minimumAge");
  if (age !== null) options.minimumAge = age;
  for (const name of ACTIONS) {
    const value = form.get(name);
    if (isAction(value)) options[name] = value;
  }
  return options;
}

/** The whole form as a change of the settings. */
export function patchIn(form: FormData): SettingsPatch {
  const integrations = Object.fromEntries(
    INTEGRATIONS.map((name) => [
      name,
      { enabled: form.has(`${name}.enabled`), configured: form.has(`${name}.configured`) },
    ]),
  );
  const dueHours = numberIn(form, "dueHours");
  return {
    options: optionsIn(form),
    integrations,
    review: { fourEyes: form.has("fourEyes"), ...(dueHours === null ? {} : { dueHours }) },
    sandbox: form.has("sandbox"),
    faceMatchThreshold: numberIn(form, "faceMatchThreshold"),
    faceMatchReviewThreshold: numberIn(form, "faceMatchReviewThreshold"),
    biometricMatchThreshold: numberIn(form, "biometricMatchThreshold"),
  };
}

/** Null when the field is empty. What is no number is sent as it is, and refused by the server in words. */
function numberIn(form: FormData, name: string): number | null {
  const value = form.get(name);
  return typeof value !== "string" || value.trim() === "" ? null : Number(value);
}

/** What a number field shows of a setting. */
export const shown = (value: OrganisationSettings["faceMatchThreshold"]): string =>
  value === undefined ? "" : String(value);
