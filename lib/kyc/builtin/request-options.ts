import type { EffectiveOptions, PartialOptions, VerificationForm, VerificationOptions } from "@/lib/contract";
import { OPTION_NAMES } from "@/lib/contract";

type Asked = Partial<VerificationOptions>;

/** The options a form names; the rest is the organisation's or the product's. */
export function requestOptions(form: VerificationForm): Asked {
  return present({
    performDocumentLiveness: form.performDocumentLiveness,
    minimumAge: form.minimumAge,
    expirationDateNotDetectedAction: form.expirationDateNotDetectedAction,
    invalidMrzAction: form.invalidMrzAction,
    inconsistentDataAction: form.inconsistentDataAction,
  });
}

/** Options of a re-check: what is asked now, and what the run before had asked where nothing is. */
export function recheckOptions(before: EffectiveOptions | null, asked: PartialOptions): Asked {
  const earlier = Object.fromEntries(
    OPTION_NAMES.flatMap((name) => (before?.[name].origin === "request" ? [[name, before[name].value] as const] : [])),
  );
  return present({ ...earlier, ...present(asked) });
}

/** Without the keys whose value is undefined. */
export function present(values: { [K in keyof Asked]?: Asked[K] | undefined }): Asked {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
