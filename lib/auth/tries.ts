import { type Attempts, createAttempts } from "./attempts";

/** Tries before waiting starts: per account, and per address (an office shares one). */
const FREE_TRIES = { account: 5, address: 25 } as const;

declare global {
  // Pages' actions and route handlers are separate bundles, and count together.
  var kycAttempts: { account: Attempts; address: Attempts } | undefined;
}

export type Try = { ok: false; seconds: number } | { ok: true; forgive: () => void };

/** The owner of an account has shown by other means who they are. */
export const forgiveTries = (account: string): void => globalThis.kycAttempts?.account.succeed(account);

/**
 * One try at a password or a code, which count together: who has guessed the one must not get tries at the other for
 * nothing. It counts as failed until `forgive` is called, and before the slow work: tries sent at the same moment must not
 * all slip through. `account` is the e-mail, whether it is known or not.
 */
export function startTry(account: string, address: string | null): Try {
  globalThis.kycAttempts ??= {
    account: createAttempts(FREE_TRIES.account),
    address: createAttempts(FREE_TRIES.address),
  };
  const { account: byAccount, address: byAddress } = globalThis.kycAttempts;
  const from = address ?? "unknown";
  const seconds = Math.max(byAccount.waitSeconds(account), byAddress.waitSeconds(from));
  if (seconds > 0) return { ok: false, seconds };
  byAccount.fail(account);
  byAddress.fail(from);
  return {
    ok: true,
    forgive: () => {
      byAccount.succeed(account);
      byAddress.succeed(from);
    },
  };
}
