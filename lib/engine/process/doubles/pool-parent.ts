/** A parent that starts one child, says both process ids, and stays: a test kills it. */
import { createPool } from "../pool";
import { startChild } from "../start-child";
import { POOL_LIMITS } from "../testing";

const [, , script = ""] = process.argv;
const pool = createPool({ ...POOL_LIMITS, start: () => startChild({ file: process.execPath, args: [script] }) });
const { pid } = await pool.run({
  payload: { do: "answer" },
  parse: (answer) => answer as { pid: number },
  timedOut: () => new Error("timed out") as never,
  crashed: () => new Error("crashed") as never,
});
console.log(pid);
