import type { LivenessCue, LivenessReading } from "../reading";

/** One picture whose truth is known, and what the engine said of it. */
export interface LivenessCase {
  /** The set it belongs to, e.g. "photographs" or "drawn". */
  set: string;
  /** Start of the file's SHA-256: names of pictures may name people. */
  id: string;
  truth: LivenessCue["kind"] | "genuine";
  reading: LivenessReading | null;
}

/** How one cue did on one set. Wrong and not computed are counted apart: a cue that stays silent has not acquitted. */
export interface LivenessRow {
  set: string;
  cue: LivenessCue["kind"];
  /** Pictures of this very attack; of them found by this cue, found by some other cue only, and not judged. */
  attacks: number;
  found: number;
  foundByOther: number;
  attacksNotJudged: number;
  /** Genuine pictures that the cue was computed for, and those among them that it flagged. */
  genuine: number;
  falseAlarms: number;
  genuineNotJudged: number;
  missedIds: string[];
  falseAlarmIds: string[];
}

const CUES = ["grey-copy", "screen-replay", "printed-copy", "portrait-replaced"] as const;

/** Counts every cue on every set. Sets without attacks of a cue still count its false alarms. */
export function livenessLedger(cases: readonly LivenessCase[]): LivenessRow[] {
  const sets = [...new Set(cases.map(({ set }) => set))];
  return sets.flatMap((set) =>
    CUES.map((cue) =>
      rowOf(
        set,
        cue,
        cases.filter((one) => one.set === set),
      ),
    ),
  );
}

function rowOf(set: string, cue: LivenessCue["kind"], cases: readonly LivenessCase[]): LivenessRow {
  const verdict = ({ reading }: LivenessCase) => reading?.cues.find(({ kind }) => kind === cue);
  const attacks = cases.filter(({ truth }) => truth === cue);
  const found = attacks.filter((one) => verdict(one)?.detected);
  const missed = attacks.filter((one) => !verdict(one)?.detected);
  const genuine = cases.filter(({ truth }) => truth === "genuine");
  const judged = genuine.filter(verdict);
  const alarms = judged.filter((one) => verdict(one)?.detected);
  return {
    set,
    cue,
    attacks: attacks.length,
    found: found.length,
    foundByOther: missed.filter(({ reading }) => reading?.cues.some(({ detected }) => detected)).length,
    attacksNotJudged: attacks.filter((one) => !verdict(one)).length,
    genuine: judged.length,
    falseAlarms: alarms.length,
    genuineNotJudged: genuine.length - judged.length,
    missedIds: missed.map(({ id }) => id),
    falseAlarmIds: alarms.map(({ id }) => id),
  };
}

/** The rows as a Markdown table. APCER and BPCER as ISO/IEC 30107-3 names them, over the pictures that were judged. */
export function livenessTable(rows: readonly LivenessRow[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? "no pictures" : `${((100 * part) / whole).toFixed(0)} % (${part} of ${whole})`;
  const head = ["Set", "Cue", "Attacks missed (APCER)", "not judged", "Genuine flagged (BPCER)", "not judged"];
  const body = rows.map((row) => {
    const judged = row.attacks - row.attacksNotJudged;
    return [
      row.set,
      row.cue,
      row.attacks === 0 ? "no pictures" : share(judged - row.found, judged),
      String(row.attacksNotJudged),
      share(row.falseAlarms, row.genuine),
      String(row.genuineNotJudged),
    ];
  });
  // Padded as the formatter would, so that a rewritten table is no change when no figure changed.
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
