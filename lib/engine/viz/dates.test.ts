import { describe, expect, it } from "vitest";
import { type DateOrder, isoDate, orderOfDates, parseDates } from "./dates";

describe("a printed date", () => {
  const cases: Array<[string, string, DateOrder, string]> = [
    ["with full stops", "21.10.1979", "DMY", "1979-10-21"],
    ["with spaces", "01 01 1980", "DMY", "1980-01-01"],
    ["with the month first on an American card", "08/12/2020", "MDY", "2020-08-12"],
    ["whose day cannot be a month overrules the order", "31/08/1977", "MDY", "1977-08-31"],
    ["with the year first", "2021/01/15", "DMY", "2021-01-15"],
    ["with a swallowed separator", "31.122015", "DMY", "2015-12-31"],
    ["without any separator", "31122015", "DMY", "2015-12-31"],
    ["with a Spanish month", "05 ENE 1990", "DMY", "1990-01-05"],
    ["with a Spanish month in words", "5 de septiembre de 1990", "DMY", "1990-09-05"],
    ["with a Portuguese month", "29/OUT/1990", "DMY", "1990-10-29"],
    ["with a German month", "12. MÄRZ 2004", "DMY", "2004-03-12"],
    ["with a French month", "14 AOÛT 2013", "DMY", "2013-08-14"],
    ["with a Polish month beside the English", "13LIP/JUL 2006", "DMY", "2006-07-13"],
    ["with a Turkish month", "01 Ağu/Aug 2012", "DMY", "2012-08-01"],
    ["with a Danish month", "24 MAJ/MAY 1988", "DMY", "1988-05-24"],
    ["with the English month first", "March 3, 2001", "DMY", "2001-03-03"],
    ["with a digit for a letter of the month", "16AG0/AUG2036", "DMY", "2036-08-16"],
    ["with a letter for a digit", "O1.1O.2O15", "DMY", "2015-10-01"],
  ];
  for (const [name, text, order, value] of cases)
    it(name, () => expect(parseDates(text, order).map((date) => date.value)).toEqual([value]));

  it("with two digits of the year lies before the latest year that its field allows", () => {
    expect(parseDates("01.02.30", "DMY", 2026)[0]?.value).toBe("1930-02-01");
    expect(parseDates("01.02.30", "DMY", 2060)[0]?.value).toBe("2030-02-01");
  });
  it("is found among other words, with its place", () => {
    expect(parseDates("CATANIA (CT) 30.12.1964")).toMatchObject([
      { value: "1964-12-30", raw: "30.12.1964", from: 13, to: 23 },
    ]);
  });
  it("is not seen in a number, a height or a thirteenth month", () => {
    for (const text of ["880692310285", "1,62 m", "31.13.1990", "30.02.1990", "M-6131821-07"])
      expect(parseDates(text)).toEqual([]);
  });
  it("shows by its day in which order a document writes", () => {
    expect(orderOfDates(["04/10/1949", "Expires 11/30/1994"])).toBe("MDY");
    expect(orderOfDates(["04/10/1949", "30/11/1994"])).toBe("DMY");
    expect(orderOfDates(["04/10/1949"])).toBe("DMY");
  });
  it("has a day that exists", () => {
    expect(isoDate(2024, 2, 29)).toBe("2024-02-29");
    expect(isoDate(2023, 2, 29)).toBeNull();
  });
});
