/** `none` gives up safety against power cuts for speed: throw-away databases of tests only. */
export type Durability = "full" | "none";
/** `owned`: the server ends with this process. `lasting`: it may outlive it and be adopted by the next one. */
export type Lifetime = "owned" | "lasting";

/**
 * The whole environment of the server's programs: nothing of ours leaks in, and messages are parsed in English.
 * NODE_ENV means nothing to them; the framework's types ask every child environment for it.
 */
export const SERVER_ENV = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" } as const;
