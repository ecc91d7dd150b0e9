import { type EntityRecord, entityId, entityRecord } from "@/lib/contract";
import { flag, instant, isWire, list, number, open, pick, text, type Wire } from "../wire";
import { idOf } from "./parts";

/** A person of the other server. Their statuses are an open list there (API page "entities"). */
export function entityOf(wire: Wire): EntityRecord {
  const data = open(wire, "entityData");
  const person = isWire(data.person) ? data.person : {};
  const parts = [text(person, "firstName"), text(person, "lastName")].filter((part) => part !== null);
  return entityRecord.parse({
    id: idOf(entityId, wire, "id", "entityId"),
    externalId: text(wire, "externalId"),
    organizationId: text(wire, "organizationId") ?? "",
    type: "person",
    name: text(wire, "name", "fullName") ?? parts.join(" "),
    taxId: text(wire, "taxId"),
    countryCode: text(wire, "countryCode", "country") ?? "",
    nationality: text(wire, "nationality"),
    riskScore: number(wire, "riskScore"),
    riskFactors: list(wire, "riskFactors"),
    status: text(wire, "status") ?? "",
    kycVerified: flag(wire, "kycVerified") ?? false,
    kycProvider: text(wire, "kycProvider"),
    kycData: pick(wire, "kycData") ?? null,
    entityData: data,
    attributes: open(wire, "attributes"),
    currentEvaluation: pick(wire, "currentEvaluation") ?? null,
    createdAt: instant(wire, "createdAt") ?? "",
    updatedAt: instant(wire, "updatedAt", "createdAt") ?? "",
    deletedAt: instant(wire, "deletedAt"),
  });
}
