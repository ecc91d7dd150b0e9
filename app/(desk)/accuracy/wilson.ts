const Z95 = 1.96;

/**
 * Wilson's 95 % interval of a share: what `hits` of `all` tell about pictures that were not measured. Both ends 0–1. Holds
 * for few pictures and for shares near 0 and 1, where the usual ± does not. Null when nothing was measured.
 */
export function wilson(hits: number, all: number): { low: number; high: number } | null {
  if (all === 0) return null;
  const share = hits / all;
  const spread = Z95 ** 2 / all;
  const middle = share + spread / 2;
  const half = Z95 * Math.sqrt((share * (1 - share)) / all + spread / (4 * all));
  return {
    low: Math.max(0, (middle - half) / (1 + spread)),
    high: Math.min(1, (middle + half) / (1 + spread)),
  };
}
