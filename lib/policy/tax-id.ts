/**
 * Shapes of a person's tax or identity number by country (ISO alpha-2), on the value without punctuation. Shape alone:
 * a check digit that we judged wrongly would keep out a person whom the state knows. Countries without a row are free.
 */
const SHAPES: Record<string, { shape: RegExp; says: string }> = {
  AR: { shape: /^(\d{7,8}|\d{11})$/, says: "a DNI of 7 or 8 digits, or a CUIT or CUIL of 11" },
  BO: { shape: /^\d{5,12}[A-Z]{0,2}$/, says: "a CI or NIT of 5 to 12 digits" },
  BR: { shape: /^(\d{11}|[0-9A-Z]{12}\d{2})$/, says: "a CPF of 11 digits, or a CNPJ of 14 characters" },
  CL: { shape: /^\d{6,8}[0-9K]$/, says: "a RUT of 7 to 9 characters" },
  CO: { shape: /^\d{6,11}$/, says: "a cédula or NIT of 6 to 11 digits" },
  EC: { shape: /^(\d{10}|\d{13})$/, says: "a cédula of 10 digits, or a RUC of 13" },
  MX: { shape: /^([A-ZÑ&]{3,4}\d{6}[0-9A-Z]{3}|[A-Z]{4}\d{6}[A-Z]{6}[0-9A-Z]\d)$/, says: "an RFC or a CURP" },
  PE: { shape: /^(\d{8}|\d{11})$/, says: "a DNI of 8 digits, or a RUC of 11" },
  PY: { shape: /^\d{5,9}$/, says: "a CI or RUC of 5 to 9 digits" },
  UY: { shape: /^(\d{7,8}|\d{12})$/, says: "a CI of 7 or 8 digits, or a RUT of 12" },
};

/** What is wrong with a tax id, as the end of a sentence, or null. `normalised` holds letters and digits alone. */
export function taxIdProblem(normalised: string, countryCode: string): string | null {
  if (normalised === "") return "holds no letter or digit";
  const rule = Object.hasOwn(SHAPES, countryCode) ? SHAPES[countryCode] : undefined;
  if (rule === undefined || rule.shape.test(normalised)) return null;
  return `is not ${rule.says}`;
}
