import { LIVENESS_ZONES, type LivenessZone } from "../face-reading";

export type ZoneCounts = Record<LivenessZone, number> & { notFound: number };

export const noZones = (): ZoneCounts => ({ live: 0, review: 0, attack: 0, "not-judged": 0, notFound: 0 });

/** Pictures that gave a face. */
export const zoneTotal = (counts: ZoneCounts): number => LIVENESS_ZONES.reduce((sum, zone) => sum + counts[zone], 0);
