import { describe, expect, it } from "vitest";
import { boxesOf, cellsInOrder, evidenceRows, leadingCell, nextNeedingEyes } from "./evidence";
import { detailOf, entityOf, evidenceOf, readOf } from "./testing";

const surname = evidenceOf("surname", [readOf("surname", "printed", "MÜLLER"), readOf("surname", "mrz", "MUELLER")]);
const birth = evidenceOf(
  "dateOfBirth",
  [readOf("dateOfBirth", "mrz", "1990-04-02"), readOf("dateOfBirth", "printed", "1990-04-20")],
  { agreement: "differ", level: "needs-eyes", reason: "MRZ and print differ" },
);
const address = evidenceOf("address", [{ ...readOf("address", "printed", "Av. Uno 1"), quad: null }], {
  level: "needs-eyes",
});

describe("the evidence matrix", () => {
  it("every cell with a place on the picture has the box of its own id, and no other", () => {
    const rows = evidenceRows(detailOf([surname, birth, address]), null);
    const placed = rows.flatMap(cellsInOrder).filter((cell) => cell.read?.quad);
    expect(boxesOf(rows).map((box) => box.id)).toEqual(placed.map((cell) => cell.id));
    expect(new Set(placed.map((cell) => cell.id)).size).toBe(4);
  });
  it("transliterated names agree because the engine says so", () => {
    const [row] = evidenceRows(detailOf([surname]), null);
    expect(row && cellsInOrder(row).map((cell) => cell.agrees)).toEqual([true, true]);
  });
  it("of differing reads, the one that is not the shown value is marked", () => {
    const [row] = evidenceRows(detailOf([birth]), null);
    expect(row?.cells.mrz[0]?.agrees).toBe(true);
    expect(row?.cells.printed[0]?.agrees).toBe(false);
  });
  it("a single read has nothing to agree with", () => {
    const [row] = evidenceRows(detailOf([address]), null);
    expect(row?.cells.printed[0]?.agrees).toBeNull();
  });
  it("declared data stands beside the reads; accents and case do not make it differ", () => {
    const name = evidenceOf("fullName", [readOf("fullName", "printed", "ANNA MARIA ERIKSSON")]);
    const [row] = evidenceRows(detailOf([name]), entityOf());
    expect(row?.cells.declared[0]).toMatchObject({ value: "Anna María Eriksson", agrees: true, read: null });
  });
  it("a declared value that the rules call different is marked", () => {
    const warnings = ["DOB_MISMATCH_WITH_PROVIDED"];
    const entity = entityOf({ entityData: { person: { dateOfBirth: "1991-01-01" } } });
    const rows = evidenceRows(detailOf([birth], { warnings }), entity);
    expect(rows.find((row) => row.field === "dateOfBirth")?.cells.declared[0]?.agrees).toBe(false);
  });
  it("an entity attached after the run is held against the reads all the same", () => {
    const entity = entityOf({ name: "Someone Else", entityData: { person: { dateOfBirth: "1991-01-01" } } });
    const name = evidenceOf("fullName", [readOf("fullName", "printed", "ANNA MARIA ERIKSSON")]);
    const rows = evidenceRows(detailOf([birth, name]), entity);
    expect(rows.map((row) => row.cells.declared[0]?.agrees)).toEqual([false, false]);
  });
  it("a declared name that shares a word with the read one is left to the rules", () => {
    const name = evidenceOf("fullName", [readOf("fullName", "printed", "ERIKSSON ANNA")]);
    expect(evidenceRows(detailOf([name]), entityOf())[0]?.cells.declared[0]?.agrees).toBeNull();
  });
  it("a declared value without a read gets a row of its own", () => {
    const rows = evidenceRows(detailOf([]), entityOf({ taxId: "20-1" }));
    expect(rows.map((row) => row.field)).toEqual(["fullName", "personalNumber"]);
    expect(boxesOf(rows)).toEqual([]);
  });
});

describe("a record of a server that tells values alone", () => {
  const extractedData = {
    firstName: "Anna",
    lastName: "Eriksson",
    fullName: "Anna Eriksson",
    expirationDate: "2030-01-01",
  };
  const told = { reading: null, extractedData: { ...extractedData, gender: "F", address: "" } };
  it("has a row for each value, under one name, with no place, no source and no proof", () => {
    const rows = evidenceRows(detailOf([], told), null);
    expect(rows.map(({ field, value, level }) => [field, value, level])).toEqual([
      ["surname", "Eriksson", "read"],
      ["givenNames", "Anna", "read"],
      ["dateOfExpiry", "2030-01-01", "read"],
      ["sex", "F", "read"],
    ]);
    expect(rows.flatMap(cellsInOrder).map(({ column, read }) => [column, read])).toEqual(
      rows.map(() => ["told", null]),
    );
    expect(boxesOf(rows)).toEqual([]);
  });
  it("is held against what the entity declared", () => {
    const entity = entityOf({ name: "x", entityData: { person: { lastName: "Erikson" } } });
    const [surname] = evidenceRows(detailOf([], { ...told, warnings: ["FULL_NAME_MISMATCH_WITH_PROVIDED"] }), entity);
    expect(surname?.cells.declared[0]).toMatchObject({ value: "Erikson", agrees: false });
  });
  it("has none when nothing was read", () => {
    expect(evidenceRows(detailOf([], { reading: null, extractedData: {} }), null)).toEqual([]);
  });
});

describe("the way through the fields that need eyes", () => {
  const rows = evidenceRows(detailOf([surname, birth, address]), null);
  it("goes from nowhere to the first, then on, then out", () => {
    const first = nextNeedingEyes(rows, null, 1);
    expect(first?.id).toBe("dateOfBirth:mrz:0");
    const second = nextNeedingEyes(rows, first?.id ?? null, 1);
    expect(second?.id).toBe("address:printed:0");
    expect(nextNeedingEyes(rows, second?.id ?? null, 1)).toBeNull();
  });
  it("goes back the same way", () =>
    expect(nextNeedingEyes(rows, "address:printed:0", -1)?.id).toBe("dateOfBirth:mrz:0"));
  it("stands on the read that is shown as the value", () => {
    const row = rows.find((candidate) => candidate.field === "dateOfBirth");
    expect(row && leadingCell(row)?.column).toBe("mrz");
  });
});
