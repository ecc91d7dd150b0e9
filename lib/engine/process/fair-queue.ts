/** First in, first out within a key; keys take turns, so that one organisation's batch does not hold up another's check. */
export interface FairQueue<T> {
  readonly size: number;
  push(key: string, item: T): void;
  /** Puts a job that lost its process back to the front. */
  unshift(key: string, item: T): void;
  shift(): T | undefined;
  /** False when the item is no longer waiting. */
  remove(item: T): boolean;
  drain(): T[];
}

export function createFairQueue<T>(): FairQueue<T> {
  /** In turn: the first key is served next. */
  const lanes = new Map<string, T[]>();
  const laneOf = (key: string) => {
    const lane = lanes.get(key) ?? [];
    lanes.set(key, lane);
    return lane;
  };
  return {
    get size() {
      let size = 0;
      for (const lane of lanes.values()) size += lane.length;
      return size;
    },
    push: (key, item) => void laneOf(key).push(item),
    unshift: (key, item) => void laneOf(key).unshift(item),
    shift: () => {
      for (const [key, lane] of lanes) {
        lanes.delete(key);
        const item = lane.shift();
        if (lane.length > 0) lanes.set(key, lane);
        if (item !== undefined) return item;
      }
      return undefined;
    },
    remove: (item) => {
      for (const lane of lanes.values()) {
        const at = lane.indexOf(item);
        if (at >= 0) return lane.splice(at, 1).length > 0;
      }
      return false;
    },
    drain: () => {
      const all = [...lanes.values()].flat();
      lanes.clear();
      return all;
    },
  };
}
