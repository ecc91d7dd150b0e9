import { describe, expect, it } from "vitest";
import type { DocumentReading } from "@/lib/engine/reading";
import { printedField, readingOf } from "@/lib/engine/testing";
import { type ChosenDocument, chosenDocumentWarnings } from "./chosen-document";

const chosen: ChosenDocument = { documentType: "passport", state: "ESP" };
const found = (reading: Partial<DocumentReading>, choice: Partial<ChosenDocument> = {}) =>
  chosenDocumentWarnings(readingOf({ recognised: true, documentType: "passport", issuingState: "ESP", ...reading }), {
    ...chosen,
    ...choice,
  }).map(({ code, severity }) => [code, severity]);

const TYPE = ["DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN", "information"];
const COUNTRY = ["DOCUMENT_COUNTRY_MISMATCH", "warning"];

describe("the document that was chosen against the one that was read", () => {
  it.each([
    ["the same", {}, {}, []],
    ["a card instead of a passport", { documentType: "identity-card" }, {}, [TYPE]],
    ["a licence instead of a card", { documentType: "driver-licence" }, { documentType: "identity-card" }, [TYPE]],
    [
      "a residence permit called an identity card",
      { documentType: "residence-permit" },
      { documentType: "identity-card" },
      [],
    ],
    ["a type that was not made out", { documentType: "unknown" }, {}, []],
    ["another country", { issuingState: "FRA" }, {}, [COUNTRY]],
    ["both", { documentType: "driver-licence", issuingState: "FRA" }, {}, [TYPE, COUNTRY]],
    ["a country that was not made out", { issuingState: null }, {}, []],
    ["a British class of nationality", { issuingState: "GBO" }, { state: "GBR" }, []],
    ["nothing that is a document", { recognised: false, issuingState: "FRA" }, {}, []],
  ] as const)("%s", (_what, reading, choice, codes) => {
    expect(found(reading, choice)).toEqual(codes);
  });

  it("compares with the field where there is one, and says both values", () => {
    const reading = readingOf({ recognised: true, fields: [printedField("issuingState", "PRT")], issuingState: "ESP" });
    const [warning] = chosenDocumentWarnings(reading, chosen);
    expect(warning?.compared.map(({ value }) => value)).toEqual(["PRT", "ESP"]);
    expect(warning).toMatchObject({ field: "issuingState", action: "INFORMATION" });
  });
});
