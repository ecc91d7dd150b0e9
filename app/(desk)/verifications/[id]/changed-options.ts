import type { EffectiveOptions, FindingAction, PartialOptions } from "@/lib/contract";

const isAction = (value: unknown): value is FindingAction => value === "DECLINE" || value === "NO_ACTION";

/** Of a re-check's form, the options that differ from those in force: the others keep their value and their origin. */
export function changedOptions(form: FormData, inForce: EffectiveOptions | null): PartialOptions {
  const changed: PartialOptions = {};
  const liveness = form.get("performDocumentLiveness");
  if (liveness === "true" || liveness === "false") {
    const value = liveness === "true";
    if (value !== inForce?.performDocumentLiveness.value) changed.performDocumentLiveness = value;
  }
  const age = form.get("minimumAge");
  if (typeof age === "string" && age !== "") {
    if (Number(age) !== inForce?.minimumAge.value) changed.minimumAge = Number(age);
  } else if (typeof inForce?.minimumAge.value === "number") changed.minimumAge = null;
  for (const name of ["expirationDateNotDetectedAction", "invalidMrzAction", "inconsistentDataAction"] as const) {
    const value = form.get(name);
    if (isAction(value) && value !== inForce?.[name].value) changed[name] = value;
  }
  return changed;
}
