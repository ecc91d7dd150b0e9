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
