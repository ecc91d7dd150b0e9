/** The command line: `node .build/kyc.mjs <command> …`. Each command is a file of the same name beside this one. */
type Command = (argv: string[]) => Promise<void>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => (await import("./start")).start,
  dev: async () => (await import("./start")).dev,
  key: async () => (await import("./key")).key,
  user: async () => (await import("./user")).user,
  icons: async () => (await import("./icons")).icons,
  specimens: async () => (await import("./specimens")).specimens,
  "bench:read": async () => (await import("./bench-read")).benchRead,
  "bench:face": async () => (await import("./bench-face")).benchFace,
  "bench:list": async () => (await import("./bench-list")).benchList,
  ledger: async () => (await import("./ledger")).ledger,
  "ledger:faces": async () => (await import("./ledger-faces")).ledgerFaces,
  "ledger:liveness": async () => (await import("./ledger-liveness")).ledgerLiveness,
  "audit:verify": async () => (await import("./audit-verify")).auditVerify,
};

async function main(): Promise<void> {
  const [name = "", ...argv] = process.argv.slice(2);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    console.error(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const command = await load();
  await command(argv);
}

main().catch((error: unknown) => {
  // Operators get the sentence; the stack is for developers who ask for it.
  console.error(error instanceof Error ? error.message : String(error));
  if (process.argv.includes("--trace") && error instanceof Error) console.error(error.stack);
  process.exit(1);
});
