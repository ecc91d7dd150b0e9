import type { EffectiveOptions, OptionName } from "@/lib/contract";
import type { Words } from "@/lib/i18n";

/** An option's value as a person reads it. */
export function optionValueText(
  name: OptionName,
  value: boolean | number | string | null,
  words: Words["document"]["options"],
): string {
  if (name === "minimumAge") return typeof value === "number" ? words.years(value) : words.noMinimum;
  if (typeof value === "boolean") return value ? words.on : words.off;
  return words.actions[String(value)] ?? String(value);
}

/** The value in force of one option as a form control holds it; empty for "no minimum". */
export function optionFormValue(options: EffectiveOptions, name: OptionName): string {
  const { value } = options[name];
  return value === null ? "" : String(value);
}
