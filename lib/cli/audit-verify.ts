import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { auditCheckpoint, checkpointStatement } from "@/lib/contract";
import { auditHashAt, findBrokenAudit, type StartedDatabase, startDatabase } from "@/lib/db";
import { isOurSignature, vault } from "@/lib/vault";

/**
 * `npm run audit:verify [-- --checkpoint FILE]`: walk every organisation's chain and name the first entry that does not
 * fit; exit code 1 then. A tail cut off by someone with full access to the database leaves a shorter chain that still
 * fits: a checkpoint that was taken before and kept elsewhere shows it.
 */
export async function auditVerify(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { checkpoint: { type: "string" } } });
  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const { broken, chains, entries, heads } = await findBrokenAudit(database.owner);
    for (const { org, seq, hash } of heads) console.log(`Head of ${org}: entry ${seq}, ${hash}`);
    for (const { org, seq, reason } of broken) console.error(`Broken: organisation ${org}, entry ${seq}: ${reason}.`);
    const missing = values.checkpoint === undefined ? null : await compareCheckpoint(database, values.checkpoint);
    if (missing !== null) console.error(missing);
    if (broken.length > 0 || missing !== null) process.exitCode = 1;
    else console.log(`${entries} entries in ${chains} chains: all hold.`);
  } finally {
    await database.stop();
  }
}

/** Null when the chain still holds the entry that the checkpoint signs; else what is wrong. */
async function compareCheckpoint(database: StartedDatabase, file: string): Promise<string | null> {
  const { statement, signature } = auditCheckpoint.parse(JSON.parse(readFileSync(file, "utf8")));
  if (!isOurSignature(vault(), statement, signature)) return "The checkpoint was not signed with this desk's key.";
  const { organizationId, seq, hash } = checkpointStatement.parse(JSON.parse(statement));
  const found = await auditHashAt(database.owner, organizationId, seq);
  if (found === null) return `Broken: entry ${seq} of the checkpoint is gone: the end of the chain was cut off.`;
  if (found !== hash) return `Broken: entry ${seq} is not the one that the checkpoint signs.`;
  console.log(`The chain holds entry ${seq} of the checkpoint.`);
  return null;
}
