import { describe, expect, it } from "vitest";
import { get } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { listAudit } from "@/lib/db";
import { GET } from "./export/route";

const { checked, database, key, org } = checkApi();

const exported = (query = "", headers = key()) => GET(get(`/x?${query}`, headers), { params: Promise.resolve({}) });
/** Rows of cells; the quoting itself is tested where it is written. */
const rowsOf = (csv: string) =>
  csv
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.slice(1, -1).split('","'));
const audited = async () =>
  (await listAudit(org(), { limit: 20 }))
    .filter(({ action }) => action.startsWith("verification.export"))
    .map(({ action, outcome, details }) => [action, outcome, details]);

describe("the export", () => {
  it("is a file of UTF-8 with its mark, for this caller alone, with the number masked and no formula", async () => {
    const { verificationId } = await checked({ vendorData: "=cmd|' /C calc'!A0" });
    const response = await exported();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="verifications-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const csv = bytes.toString("utf8");
    expect(csv.split("\r\n")[0]).toContain('"id","caseId"');
    expect(csv).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(csv).toContain('"Nadia Ferreyra Olmos"');
    expect(csv).toContain('"••••8273"');
    expect(csv).not.toContain("40118273");
    expect(rowsOf(csv).map(([id]) => id)).toEqual([verificationId]);
  });

  it("holds what the list's filters let through, newest first, whatever limit is asked for", async () => {
    const old = await checked({ minimumAge: "120" });
    await checked();
    const young = await checked({ minimumAge: "120" });
    const csv = await (await exported("warning=MINIMUM_AGE_NOT_MET&limit=1&offset=1")).text();
    expect(rowsOf(csv).map(([id]) => id)).toEqual([young.verificationId, old.verificationId]);
    expect(rowsOf(await (await exported("status=approved")).text())).toHaveLength(1);
    expect(rowsOf(await (await exported("queue=needs-review")).text())).toHaveLength(2);
  });

  it("without a row has its header", async () => {
    const csv = await (await exported("status=failed")).text();
    expect(csv.split("\r\n")).toHaveLength(2);
  });

  it("is in the audit before it begins, with the filter and no name that was searched for, and with its rows at the end", async () => {
    await checked();
    const response = await exported("status=approved&search=Ferreyra");
    expect(await audited()).toEqual([
      ["verification.export", "success", { filter: { runs: "all", search: true, status: "approved" } }],
    ]);
    await response.text();
    expect((await audited())[0]).toEqual(["verification.export-end", "success", { rows: 1 }]);
  });

  it("that somebody broke off is written down as such", async () => {
    await checked();
    const response = await exported();
    await response.body?.cancel();
    expect((await audited())[0]).toEqual(["verification.export-end", "failed", { rows: 1 }]);
  });

  it("is not for a viewer, and a filter that is none is refused before anything is sent", async () => {
    const viewer = await testPerson(org(), "viewer");
    expect((await exported("", viewer.headers)).status).toBe(403);
    expect((await exported("status=pending")).status).toBe(400);
    expect(await audited()).toEqual([]);
  });

  it("never holds another organisation's records", async () => {
    await checked();
    const other = await testKey(await database().newOrg());
    expect(rowsOf(await (await exported("", other.headers)).text())).toEqual([]);
  });
});
