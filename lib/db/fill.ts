import type { Client } from "pg";
import type { OrgId } from "../contract";
import { searchTextOf } from "./search-text";
import { uuidV7 } from "./uuid-v7";
import { maskNumber, sealParts } from "./verification-mapping";

/** Invented names: enough of them that a search for one is neither empty nor everything. */
const GIVEN = "Ana Bruno Carla Diego Elena Fabián Gisela Hugo Inés Jorge Karla Luis Marta Nadia Óscar Paula Zoë".split(
  " ",
);
const FAMILY =
  "Acosta Benítez Cardozo Domínguez Echeverría Ferreyra García Herrera Ibáñez Juárez Krüger López Muñoz Novák Olmos Łukasz".split(
    " ",
  );
const TYPES = ["passport", "identity-card", "driver-licence", "residence-permit"];
const COUNTRIES = ["ARG", "ESP", "DEU", "FRA", "PRT", "MEX", "POL"];
const WARNINGS = ["DOCUMENT_EXPIRED", "MRZ_VALIDATION_FAILED", "PRINTED_COPY_DETECTED", "MINIMUM_AGE_NOT_MET"];
const MONTH_MS = 30 * 86_400_000;
const BATCH = 2_000;

/** A small generator with a seed (mulberry32), so that every run fills the same rows. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Fill `total` verifications over the last month: 80 % approved, 15 % declined, 5 % failed; every fifth without entity;
 * every twentieth a second run of the one before. As the owner; for measuring and for tests of plans.
 */
export async function fillVerifications(
  owner: Client,
  org: OrgId,
  total: number,
  entities: string[],
): Promise<{ ids: string[] }> {
  const random = randomFrom(total);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const ids: string[] = [];
  const start = Date.now() - MONTH_MS;
  for (let first = 0; first < total; first += BATCH) {
    const rows = [];
    for (let i = first; i < Math.min(total, first + BATCH); i++) {
      const at = start + Math.floor((i / total) * MONTH_MS);
      const row = invent(org, at, random, pick, entities);
      const previous = i % 20 === 19 ? rows.at(-1) : undefined;
      if (previous !== undefined && previous.run_number === 1) {
        Object.assign(row, { case_id: previous.case_id, run_number: 2, recheck_of: previous.id });
        previous.is_latest = false;
      }
      rows.push(row);
      ids.push(row.id);
    }
    await insertRows(owner, rows);
  }
  await owner.query("vacuum (analyze) id_verification");
  await owner.query("vacuum (analyze) id_verification_warning");
  return { ids };
}

function invent(
  org: OrgId,
  at: number,
  random: () => number,
  pick: (from: readonly string[]) => string,
  entities: string[],
) {
  const id = uuidV7(at);
  const name = `${pick(GIVEN)} ${pick(FAMILY)} ${pick(FAMILY)}`;
  const number = String(10_000_000 + Math.floor(random() * 89_999_999));
  const dice = random();
  const status = dice < 0.8 ? "approved" : dice < 0.95 ? "declined" : "failed";
  const code = status === "declined" || random() < 0.1 ? pick(WARNINGS) : null;
  const details = { extractedData: { fullName: name, documentNumber: number }, warningDetails: [], checks: [] };
  const sealed = sealParts(org, id, { details, reading: null });
  return {
    id,
    organization_id: org,
    entity_id: random() < 0.2 ? null : pick(entities) || null,
    case_id: id,
    recheck_of: null as string | null,
    run_number: 1,
    is_latest: true,
    status,
    request_id: `req_${id.slice(-12)}`,
    warnings: code === null ? [] : [code],
    headline: code,
    wrapped_key: `\\x${sealed.wrappedKey.toString("hex")}`,
    details_sealed: `\\x${sealed.detailsSealed.toString("hex")}`,
    engine_version: "fill",
    duration_ms: 900,
    person_name: name,
    document_type: pick(TYPES),
    issuing_country: pick(COUNTRIES),
    document_number_masked: maskNumber(number),
    document_number_last4: number.slice(-4),
    search_text: searchTextOf([name, number]),
    created_at: new Date(at).toISOString(),
  };
}

async function insertRows(owner: Client, rows: Array<ReturnType<typeof invent>>): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  await owner.query(
    `insert into id_verification (${columns})
     select ${columns} from jsonb_populate_recordset(null::id_verification, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  const warned = rows.flatMap((row) =>
    row.warnings.map((code) => ({
      organization_id: row.organization_id,
      code,
      created_at: row.created_at,
      verification_id: row.id,
    })),
  );
  await owner.query(
    `insert into id_verification_warning
     select * from jsonb_populate_recordset(null::id_verification_warning, $1::jsonb)`,
    [JSON.stringify(warned)],
  );
}
