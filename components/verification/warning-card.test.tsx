import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import type { WarningDetail } from "@/lib/contract";
import { loadAllWords } from "@/lib/i18n";
import { StatusBadge } from "./status-badge";
import { WarningCard } from "./warning-card";

beforeAll(() => loadAllWords("en"));
const markup = (children: ReactNode) =>
  renderToStaticMarkup(<LanguageProvider language="en">{children}</LanguageProvider>);

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
