import { type ComparedValue, DOCUMENT_TYPE_TEXT, type HostedDocumentType, type WarningDetail } from "@/lib/contract";
import type { DocumentReading } from "@/lib/engine/reading";
import { evidenceOf, noting } from "./rule";

/** What the person said they would show, before they showed it. */
export interface ChosenDocument {
  documentType: HostedDocumentType;
  /** ISO 3166 alpha-3. */
  state: string;
}

/** Which kind a card is, states print in their own ways: people and engine take one for the other without harm. */
const CARDS = new Set(["identity-card", "residence-permit"]);
/** The classes of British nationality that stand in a zone where the state does (ICAO 9303-3 §5). */
const BRITISH = new Set(["GBD", "GBN", "GBO", "GBP", "GBS"]);

const chosenBefore = (value: string): ComparedValue => ({ label: "Chosen by the person", source: "person", value });

/**
 * The document that was read against the one that was chosen. Another country asks for a look: it may be another person's
 * document. Another type is told only, since people press the wrong line. Neither declines. Pure.
 */
export function chosenDocumentWarnings(reading: DocumentReading, chosen: ChosenDocument): WarningDetail[] {
  if (!reading.recognised) return [];
  return [...typeWarnings(reading, chosen), ...countryWarnings(reading, chosen)];
}

function typeWarnings({ documentType: read }: DocumentReading, { documentType }: ChosenDocument): WarningDetail[] {
  if (read === "unknown" || read === documentType || (CARDS.has(read) && CARDS.has(documentType))) return [];
  const warning = noting("information", {
    code: "DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN",
    feature: "document",
    says: { sentence: "differs", values: {} },
    text: "The document is of another type than the one that was chosen.",
    compared: [
      { label: "Document", source: "engine", value: DOCUMENT_TYPE_TEXT[read] },
      chosenBefore(DOCUMENT_TYPE_TEXT[documentType]),
    ],
    clearedBy: "Nothing need be done where the document itself is accepted.",
  });
  return [warning];
}

function countryWarnings(reading: DocumentReading, { state }: ChosenDocument): WarningDetail[] {
  const evidence = evidenceOf(reading, "issuingState");
  const read = evidence?.value ?? reading.issuingState;
  if (!read || read === state || (state === "GBR" && BRITISH.has(read))) return [];
  const warning = noting("warning", {
    code: "DOCUMENT_COUNTRY_MISMATCH",
    feature: "document",
    field: "issuingState",
    says: { sentence: "differs", values: {} },
    text: "The document was issued by another country than the one that was chosen.",
    compared: [{ label: "Document", source: evidence?.source ?? "engine", value: read }, chosenBefore(state)],
    clearedBy: "A person who sees that the document is the holder's own.",
  });
  return [warning];
}
