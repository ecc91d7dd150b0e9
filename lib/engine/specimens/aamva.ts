import type { Plan } from "./plan";

/**
 * Barcode text of North American licences after AAMVA DL/ID Card Design Standard 2020, annex D: header, one
 * subfile designator with offset and length, then elements of three letters. Canada writes dates year first.
 */
export function aamvaText(plan: Plan, country: "USA" | "CAN", issuer: string): string {
  const { holder } = plan;
  const date = (iso: string): string => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return country === "CAN" ? year + month + day : month + day + year;
  };
  const [street = "", city = ""] = holder.address ?? [];
  const [town = "", region = ""] = city.split(", ");
  const [province = "", ...postal] = region.split(" ");
  const [first = "", ...middle] = holder.given.split(" ");
  const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const elements = [
    `DAQ${plan.number.replaceAll(" ", "")}`,
    `DCS${plain(holder.surname)}`,
    "DDEN",
    `DAC${plain(first)}`,
    "DDFN",
    `DAD${plain(middle.join(" ")) || "NONE"}`,
    "DDGN",
    "DCAC",
    "DCBNONE",
    "DCDNONE",
    `DBD${date(plan.issue)}`,
    `DBB${date(holder.dob)}`,
    `DBA${date(plan.expiry ?? plan.issue)}`,
    `DBC${holder.sex === "M" ? 1 : holder.sex === "F" ? 2 : 9}`,
    `DAU${country === "CAN" ? "170 cm" : "067 in"}`,
    "DAYBRO",
    `DAG${plain(street)}`,
    `DAI${plain(town)}`,
    `DAJ${province}`,
    `DAK${postal.join("").padEnd(11)}`,
    "DCFSPECIMEN00417",
    `DCG${country}`,
    "DAZBRO",
    "DCKSPECIMEN2026",
    "DDAN",
    `DDB${date("2021-03-01")}`,
  ];
  const subfile = `DL${elements.join("\n")}\r`;
  const offset = String(21 + 10).padStart(4, "0");
  return `@\n\u001e\rANSI ${issuer}100001DL${offset}${String(subfile.length).padStart(4, "0")}${subfile}`;
}

/** Argentine card since 2012: procedure number, names, sex, number, copy, birth, issue; joined by @. */
export function dniText(plan: Plan): string {
  const { holder } = plan;
  const date = (iso: string): string => iso.split("-").reverse().join("/");
  return [
    "00417203918",
    holder.surname,
    holder.given,
    holder.sex,
    plan.number.replaceAll(".", ""),
    "A",
    date(holder.dob),
    date(plan.issue),
    "208",
  ].join("@");
}
