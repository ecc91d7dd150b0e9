import { expect, it } from "vitest";
import { verificationId } from "@/lib/contract";
import { DatabaseError } from "@/lib/db";
import { oneByOne } from "./one-by-one";

it("a step of a batch that finds the database away is told so, and the others go on", async () => {
  const [one, two] = [1, 2].map((n) => verificationId.parse(`00000000-0000-7000-8000-00000000000${n}`));
  if (one === undefined || two === undefined) throw new Error("two ids");
  const { results } = await oneByOne([one, two], async (id) => {
    if (id === one) throw new DatabaseError("57P01", null);
  });
  expect(results).toMatchObject([
    { verificationId: one, done: false, code: "SERVICE_UNAVAILABLE" },
    { verificationId: two, done: true },
  ]);
});
