import type { StageTiming } from "./reading";

export interface Stopwatch {
  /** Adds the time since the last lap to the stage; a stage may have many laps. */
  lap(name: string): void;
  timings(): StageTiming[];
}

/** Wall and CPU time of this process per stage, milliseconds. */
export function startStopwatch(): Stopwatch {
  const stages = new Map<string, StageTiming>();
  let wall = performance.now();
  let cpu = process.cpuUsage();
  return {
    lap: (name) => {
      const stage = stages.get(name) ?? { name, wallMs: 0, cpuMs: 0 };
      const used = process.cpuUsage(cpu);
      stage.wallMs += performance.now() - wall;
      stage.cpuMs += (used.user + used.system) / 1000;
      stages.set(name, stage);
      wall = performance.now();
      cpu = process.cpuUsage();
    },
    timings: () => [...stages.values()].map((stage) => ({ ...stage })),
  };
}
