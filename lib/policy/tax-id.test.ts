import { describe, expect, it } from "vitest";
import { normaliseTaxId } from "@/lib/contract";
import { taxIdProblem } from "./tax-id";

describe("a tax id is judged by its country's shape", () => {
  it.each([
    ["AR", "20301234567"],
    ["AR", "99990001"],
    ["AR", "4011827"],
    ["BR", "52998224725"],
    ["BR", "12ABC34501DE35"],
    ["CL", "12345678K"],
    ["MX", "GODE561231GR8"],
    ["MX", normaliseTaxId("muño-850101-ab1")],
    ["MX", "BADD110313HCMLNS09"],
    ["UY", "12345672"],
    ["ES", "X1234567L"],
    ["ZZ", "1"],
  ])("%s %s is accepted", (country, value) => expect(taxIdProblem(value, country)).toBeNull());

  it.each([
    ["AR", "1"],
    ["AR", "2030123456"],
    ["BR", "1234567890"],
    ["CL", "1234567890"],
    ["MX", "1234567890123"],
    ["PE", "1234567"],
    ["ES", ""],
  ])("%s %s is refused with a reason", (country, value) => expect(taxIdProblem(value, country)).not.toBeNull());
});
