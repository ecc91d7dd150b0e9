import { findBrokenAudit, startDatabase } from "@/lib/db";

/**
 * `npm run audit:verify`: walk every organisation's chain and name the first entry that does not fit; exit code 1 then.
 * A tail cut off by someone with full access to the database leaves a shorter chain that still fits: the printed heads
 * are what to compare with those of an earlier run.
 */
export async function auditVerify(): Promise<void> {
  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const { broken, chains, entries, heads } = await findBrokenAudit(database.owner);
    for (const { org, seq, hash } of heads) console.log(`Head of ${org}: entry ${seq}, ${hash}`);
    for (const { org, seq, reason } of broken) console.error(`Broken: organisation ${org}, entry ${seq}: ${reason}.`);
    if (broken.length > 0) process.exitCode = 1;
    else console.log(`${entries} entries in ${chains} chains: all hold.`);
  } finally {
    await database.stop();
  }
}
