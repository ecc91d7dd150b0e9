import { describe, expect, test } from "vitest";
import type { BarcodeReading } from "@/lib/engine/reading";
import { barcodeFields } from "./barcode-fields";
import { parsePayload } from "./parse-payload";

/** Field → value of a payload, as the rest of the engine would get it. */
function valuesOf(text: string): Record<string, string> {
  const reading: BarcodeReading = {
    format: "PDF417",
    ...parsePayload(text),
    text,
    side: "back",
    quad: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  };
  return Object.fromEntries(barcodeFields(reading).map(({ field, value }) => [field, value]));
}

const HEAD = (iin: string, version: string) => `@\n\u001e\rANSI ${iin}${version}0002DL00410278ZC03190008DL`;
const CALIFORNIA =
  `${HEAD("636014", "09")}DAQY1234567\nDCSSAMPLE\nDDEN\nDACMARIA\nDDFN\nDADJOSE\nDDGN\nDCAC\nDCBNONE\nDCDNONE\n` +
  "DBD01022020\nDBB03041985\nDBA03042028\nDBC2\nDAU065 IN\nDAYBRO\nDAG123 MAIN ST\nDAISACRAMENTO\nDAJCA\n" +
  "DAK958140000  \nDCF00/00/0000NNNAN/ANFD/YY\nDCGUSA\rZCZCABRN\nZCBBLK\r";

describe("AAMVA payloads", () => {
  test("a current United States licence gives its fields", () => {
    expect(valuesOf(CALIFORNIA)).toEqual({
      surname: "SAMPLE",
      givenNames: "MARIA JOSE",
      documentNumber: "Y1234567",
      dateOfBirth: "1985-03-04",
      dateOfExpiry: "2028-03-04",
      dateOfIssue: "2020-01-02",
      sex: "F",
      address: "123 MAIN ST, SACRAMENTO, CA 95814",
      issuingState: "USA",
    });
  });

  test("elements keep their ids, the header and the jurisdiction's own subfile", () => {
    const { payload, elements } = parsePayload(CALIFORNIA);
    expect(payload).toBe("AAMVA");
    expect(elements).toMatchObject({
      IIN: "636014",
      version: "09",
      DAQ: "Y1234567",
      DAU: "065 IN",
      ZCA: "BRN",
      ZCB: "BLK",
    });
  });

  test("Canadian dates have the year first", () => {
    const text = `${HEAD("636012", "08")}DAQA12345678901234\nDCSÉTÉ\nDACANNE\nDBB19800229\nDBA20300301\nDBC1\nDCGCAN\n`;
    expect(valuesOf(text)).toMatchObject({
      dateOfBirth: "1980-02-29",
      dateOfExpiry: "2030-03-01",
      issuingState: "CAN",
    });
  });

  test("the country comes from the issuer number when the card does not state it", () => {
    expect(valuesOf(`${HEAD("604428", "06")}DAQA1\nDCSROY\nDBB19800102\n`).issuingState).toBe("CAN");
  });

  test("the first edition has no jurisdiction version, the year first, letters for sex and all names in one", () => {
    const text =
      "@\n\u001e\rANSI 6360050101DL00310100DLDAASAMPLE,JOHN,ALLEN\nDAQ012345678\nDBB19770715\nDBA20020715\nDBCM\nDAG1 A ST\n";
    expect(valuesOf(text)).toMatchObject({
      surname: "SAMPLE",
      givenNames: "JOHN ALLEN",
      dateOfBirth: "1977-07-15",
      sex: "M",
      documentNumber: "012345678",
      issuingState: "USA",
    });
  });

  test("given names in one element (DCT) may be parted by commas", () => {
    const text = `${HEAD("636001", "03")}DAQ1\nDCSDOE\nDCTJOHN,ADAM\nDBB12311990\n`;
    expect(valuesOf(text)).toMatchObject({ surname: "DOE", givenNames: "JOHN ADAM", dateOfBirth: "1990-12-31" });
  });

  test("words that say nothing are no values", () => {
    const text = `${HEAD("636001", "08")}DAQ1\nDCSDOE\nDACJOHN\nDADNONE\nDBA00000000\nDAGUNAVL\n`;
    const values = valuesOf(text);
    expect(values.givenNames).toBe("JOHN");
    expect(values).not.toHaveProperty("dateOfExpiry");
    expect(values).not.toHaveProperty("address");
  });

  test("a name that the issuer cut off is less sure than a whole one", () => {
    const text = `${HEAD("636001", "08")}DAQ1\nDCSWOLFESCHLEGELSTEIN\nDDET\nDACJOHN\nDDFN\n`;
    const { payload, elements } = parsePayload(text);
    const fields = barcodeFields({
      format: "PDF417",
      payload,
      elements,
      text,
      side: "back",
      quad: [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    });
    const confidence = Object.fromEntries(fields.map((field) => [field.field, field.confidence]));
    expect(confidence).toMatchObject({ surname: 0.5, givenNames: 1 });
  });

  test("an impossible day is left out", () => {
    expect(valuesOf(`${HEAD("636001", "08")}DAQ1\nDBB02301990\n`)).not.toHaveProperty("dateOfBirth");
  });

  test("a header without its blank is still a header, and a nation that is no member keeps its own name to itself", () => {
    const values = valuesOf("@\n\rANSI636000020002DL00410199ZK02400112DAQA-1\nDCSHill\nDBB04121961\nDCGNA\n\rZKZKAx\n");
    expect(values).toMatchObject({ documentNumber: "A-1", surname: "Hill", dateOfBirth: "1961-04-12" });
    expect(values).not.toHaveProperty("issuingState");
  });

  test("a subfile that begins on a line of its own is read too", () => {
    expect(valuesOf("@\r\n\u001e\r\nANSI 636026080102DL00410278\r\nDAQD12345678\r\nDCSSAMPLE\r\n")).toMatchObject({
      documentNumber: "D12345678",
      surname: "SAMPLE",
    });
  });
});

describe("Argentine identity cards", () => {
  test("the current card gives its fields", () => {
    expect(valuesOf("00338182205@PÉREZ GÓMEZ@JUAN IGNACIO@M@30123456@C@05/06/1983@21/01/2014@203")).toEqual({
      issuingState: "ARG",
      surname: "PÉREZ GÓMEZ",
      givenNames: "JUAN IGNACIO",
      documentNumber: "30123456",
      dateOfBirth: "1983-06-05",
      dateOfIssue: "2014-01-21",
      sex: "M",
    });
  });

  test("the older card gives its fields, with nationality and expiry", () => {
    const text =
      "@23456789    @A@1@GARCIA@ANA MARIA@ARGENTINA@05/06/1973@F@21/01/2010@00012345678@7015 @21/01/2025@123@0@ILR:2.01";
    expect(valuesOf(text)).toEqual({
      issuingState: "ARG",
      surname: "GARCIA",
      givenNames: "ANA MARIA",
      documentNumber: "23456789",
      dateOfBirth: "1973-06-05",
      dateOfIssue: "2010-01-21",
      dateOfExpiry: "2025-01-21",
      sex: "F",
      nationality: "ARG",
    });
  });
});

test("any other text is a payload that we do not know", () => {
  for (const text of ["", "@", "A larger PDF417 barcode", "https://example.org/ANSI 636014090002", "a@b@c"])
    expect(parsePayload(text)).toEqual({ payload: "unknown", elements: {} });
});
