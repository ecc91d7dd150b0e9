import path from "node:path";
import { env } from "../env";
import { installVault, openVault } from "../vault";
import { closeDatabase, installDatabase, openPool } from "./client";
import { ensureDatabase } from "./embedded";
import { fillVerifications } from "./fill";
import { fillEntities } from "./fill-entities";
import { asOwner } from "./migrate";
import { defaultOrganisation } from "./organisations";

/**
 * Fill `rows` verifications into the default organisation of the desk that runs over `dataDir`, sealed under its key, so
 * that its pages open them as its own.
 */
export async function fillDesk(dataDir: string, rows: number): Promise<void> {
  // `lasting`: the server belongs to the desk and must stay when this connection goes.
  const server = await ensureDatabase(dataDir, { lifetime: "lasting", pgBin: env().KYC_PG_BIN });
  try {
    installVault(openVault({ keyText: undefined, keyFile: path.join(dataDir, "keys", "master.key"), create: "never" }));
    const pool = openPool(server.app);
    installDatabase({ pool, close: () => pool.end(), revive: async () => undefined });
    const org = await defaultOrganisation();
    const entities = await fillEntities(org);
    await asOwner(server.owner, async (owner) => {
      await fillVerifications(owner, org, rows, entities);
      await owner.query("vacuum (analyze) entity");
    });
  } finally {
    await closeDatabase();
    await server.stop();
  }
}
