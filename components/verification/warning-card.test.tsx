import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import type { WarningDetail } from "@/lib/contract";
import { type Language, loadAllWords } from "@/lib/i18n";
import { StatusBadge } from "./status-badge";
import { WarningCard } from "./warning-card";

beforeAll(() => Promise.all([loadAllWords("en"), loadAllWords("es")]));
const markup = (children: ReactNode, language: Language = "en") =>
  renderToStaticMarkup(<LanguageProvider language={language}>{children}</LanguageProvider>);

const NEWER: WarningDetail = {
  code: "HOLOGRAM_FADED_AT_EDGE",
  feature: "security",
  field: null,
  text: "The hologram is faded.",
  severity: "warning",
  action: "NO_ACTION",
  option: null,
  threshold: null,
  compared: [],
  clearedBy: "",
};

describe("values newer than this desk", () => {
  it("renders an unknown status under a generic label", () => {
    expect(markup(<StatusBadge status="on_hold" />)).toContain("Unknown status: on_hold");
  });

  it("renders a status called like something every object inherits under a generic label", () => {
    expect(markup(<StatusBadge status="constructor" />)).toContain("Unknown status: constructor");
  });

  it("renders an unknown warning code with a readable label, its code and a remark", () => {
    const html = markup(<WarningCard warning={NEWER} />);
    expect(html).toContain("Hologram faded at edge");
    expect(html).toContain("HOLOGRAM_FADED_AT_EDGE");
    expect(html).toContain("This code is newer than this version of the desk.");
  });
});

describe("types of documents that are compared", () => {
  const differs: WarningDetail = {
    ...NEWER,
    code: "DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN",
    compared: [
      { label: "Document", source: "engine", value: "Passport" },
      { label: "Chosen by the person", source: "person", value: "Identity Card" },
    ],
  };

  it("are said in the reader's language, which other values are not", () => {
    const html = markup(<WarningCard warning={differs} />, "es");
    expect(html).toContain("Pasaporte");
    expect(html).toContain("Documento de identidad");
    expect(html).not.toContain("Passport");
    const name = { ...differs, code: "HOLOGRAM_FADED_AT_EDGE" };
    expect(markup(<WarningCard warning={name} />, "es")).toContain("Passport");
  });
});

describe("a finding that rests on other records", () => {
  const ID = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";

  it("leads to each of them", () => {
    const links = (["entity", "validation", "verification"] as const).map((kind, i) => ({ kind, id: `${ID}${i}` }));
    const html = markup(<WarningCard warning={{ ...NEWER, code: "DUPLICATED_FACE", links }} />);
    for (const [i, page] of ["entities", "validations", "verifications"].entries()) {
      expect(html).toContain(`href="/${page}/${ID}${i}"`);
    }
  });

  it("without any has no list of them", () => expect(markup(<WarningCard warning={NEWER} />)).not.toContain("<ul"));
});

describe("a finding for a reader of Spanish", () => {
  const EXPIRED: WarningDetail = {
    ...NEWER,
    code: "DOCUMENT_EXPIRED",
    text: "The document expired on 2024-02-18; the check ran on 2026-03-15.",
    threshold: "expiry on or after 2026-03-15",
    compared: [{ label: "Printed zone", source: "printed", value: "2024-02-18" }],
  };
  const says = { sentence: "expired", values: { expiry: "2024-02-18", today: "2026-03-15" } };

  it("is told in Spanish, limit and values included, with nothing in English", () => {
    const html = markup(<WarningCard warning={{ ...EXPIRED, says }} />, "es");
    expect(html).toContain("El documento venció el 2024-02-18; la verificación se hizo el 2026-03-15.");
    expect(html).toContain("vencimiento el 2026-03-15 o después");
    expect(html).toContain("zona impresa");
    expect(html).not.toContain('lang="en"');
  });

  it("keeps the record's English, marked as such, where the record has no values", () => {
    expect(markup(<WarningCard warning={EXPIRED} />, "es")).toMatch(/<p lang="en"[^>]*>The document expired on/);
  });

  it("is told by its code where the sentence says no more than that", () => {
    const silent = { ...NEWER, code: "QR_NOT_DETECTED", text: "The QR code was not found." };
    const html = markup(<WarningCard warning={silent} />, "es");
    expect(html).not.toContain("The QR code");
    expect(html).not.toContain('lang="en"');
  });
});
