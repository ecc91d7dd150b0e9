import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Summary, Tally } from "./summarise";
import { RESULTS_FOLDER } from "./write-results";

/**
 * How many images a group may lose against the committed result before it counts as worse: floating point differs
 * between processors, and a picture on the edge may fall either way.
 */
const SLACK_IMAGES = 2;
/** One zone on the edge of being reported may cross it on another processor; a wrong value called proven may never. */
const SLACK_INVENTED = 1;

/**
 * What became worse than the committed result of `set`, in plain sentences; empty when nothing did.
 * Throws when the set has no committed result.
 */
export function worseThanCommitted(root: string, set: string, now: Summary): string[] {
  const file = path.join(root, RESULTS_FOLDER, `${set}.ledger.json`);
  if (!existsSync(file)) throw new Error(`${set} has no committed result: run npm run ledger and commit it.`);
  const { summary: before }: { summary: Summary } = JSON.parse(readFileSync(file, "utf8"));
  const groups = (summary: Summary): Array<[string, Tally]> => [
    ...Object.entries(summary.mrz).map(([group, tally]): [string, Tally] => [`whole MRZ, ${group}`, tally]),
    ["barcodes", summary.barcodes],
    ...Object.entries(summary.fields).flatMap(
      ([kind, { all }]): Array<[string, Tally]> => (all ? [[`fields ${kind}`, all]] : []),
    ),
  ];
  const earlier = new Map(groups(before));
  const lost = groups(now).flatMap(([name, tally]) => {
    const was = earlier.get(name);
    if (!was) return [];
    // A group of fields holds several values an image.
    const slack = name.startsWith("fields") ? SLACK_IMAGES * 4 : SLACK_IMAGES;
    return [
      ...(tally.right < was.right - slack ? [`${name}: ${tally.right} right, were ${was.right}`] : []),
      ...(tally.wrong > was.wrong + slack ? [`${name}: ${tally.wrong} wrong, were ${was.wrong}`] : []),
    ];
  });
  const limits = { mrzInvented: SLACK_INVENTED, provenButWrong: 0, recognisedThoughNothing: 0 } as const;
  const forbidden = (["mrzInvented", "provenButWrong", "recognisedThoughNothing"] as const).flatMap((name) =>
    now[name] > before[name] + limits[name] ? [`${name}: ${now[name]}, were ${before[name]}`] : [],
  );
  return [...forbidden, ...lost];
}
