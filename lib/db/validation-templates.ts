import { eq } from "drizzle-orm";
import type { OrgId, ValidationId } from "../contract";
import { openEnvelope, vault } from "../vault";
import { templateBinding } from "./face-templates";
import { faceTemplate } from "./schema";
import { withOrg } from "./with-org";

/** All face templates of one validation, as the engine encoded them, oldest first. */
export async function listTemplatesOfValidation(org: OrgId, of: ValidationId): Promise<Uint8Array[]> {
  const { id, createdAt, templateSealed, validationId } = faceTemplate;
  const rows = await withOrg(org, (tx) =>
    tx.select({ id, templateSealed }).from(faceTemplate).where(eq(validationId, of)).orderBy(createdAt, id),
  );
  return rows.map((row) => openEnvelope(vault(), templateBinding(org, row.id), row.templateSealed));
}
