import type { OrgId } from "../contract";
import { type EntityValues, insertEntity } from "./entities";
import { withOrg } from "./with-org";

const ENTITIES = 500;
const person: Omit<EntityValues, "name"> = {
  countryCode: "AR",
  externalId: null,
  taxId: null,
  nationality: null,
  status: "active",
  entityData: {},
  attributes: {},
};

/** Invented people to hang verifications on, for measuring: their ids. */
export async function fillEntities(org: OrgId): Promise<string[]> {
  return withOrg(org, async () => {
    const made: string[] = [];
    for (let i = 0; i < ENTITIES; i++) made.push((await insertEntity(org, { ...person, name: `Entity ${i}` })).id);
    return made;
  });
}
