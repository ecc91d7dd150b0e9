import { describe, expect, it } from "vitest";
import { settingsPatch } from "@/lib/contract";
import { optionsIn, patchIn } from "./policy-values";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe("the policy form", () => {
  it("names only the options that were set", () =>
    expect(
      optionsIn(
        form({
          performDocumentLiveness: "",
          minimumAge: "18",
          invalidMrzAction: "NO_ACTION",
          inconsistentDataAction: "",
        }),
      ),
    ).toEqual({ minimumAge: 18, invalidMrzAction: "NO_ACTION" }));

  it("takes empty thresholds back to the default and missing switches as off", () => {
    const patch = patchIn(
      form({ "idVerification.enabled": "on", dueHours: "48", faceMatchThreshold: "55", minimumAge: "" }),
    );
    expect(settingsPatch.parse(patch)).toMatchObject({
      integrations: { idVerification: { enabled: true, configured: false }, faceMatch: { enabled: false } },
      review: { fourEyes: false, dueHours: 48 },
      faceMatchThreshold: 55,
      biometricMatchThreshold: null,
      sandbox: false,
    });
  });
});
