import type { DocumentType, MrzReading, Side } from "../reading";

/** What this kind of document carries on the sides that were sent, so that its absence is a finding. */
export interface Expectations {
  mrz: boolean;
  barcode: boolean;
  portrait: boolean;
}

/** States whose identity cards carry a TD1 or TD2 zone on the back in every current series. */
const ZONE_ON_BACK = new Set(
  (
    "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE " +
    "ISL LIE NOR CHE TUR SRB MNE MKD ALB BIH MDA GEO UKR CHL PER URY MEX ARG"
  ).split(" "),
);
/** AAMVA card design standard: a PDF417 stands on the back of every licence of its members. */
const BARCODE_ON_BACK = new Set(["USA", "CAN"]);

/** When unsure the answer is no: a false expectation declines an honest person. */
export function expectationsOf(
  type: DocumentType,
  state: string | null,
  sides: readonly Side[],
  mrz: MrzReading | null,
): Expectations {
  const front = sides.includes("front");
  const back = sides.includes("back");
  const known = state ?? "";
  return {
    mrz:
      mrz !== null ||
      (front && (type === "passport" || type === "visa")) ||
      (back && type === "identity-card" && ZONE_ON_BACK.has(known)) ||
      (back && type === "residence-permit" && ZONE_ON_BACK.has(known)),
    barcode: back && type === "driver-licence" && BARCODE_ON_BACK.has(known),
    portrait: front && type !== "visa" && type !== "unknown",
  };
}
