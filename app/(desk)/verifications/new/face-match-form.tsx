"use client";

import { useWords } from "@/components/text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FaceMatchAnswer } from "@/lib/contract";
import { runFaceMatch } from "./actions";
import { FaceForm } from "./face-form";
import { FaceMatchResult } from "./face-match-result";
import type { FormProps } from "./form-props";
import { ReferenceField } from "./reference-field";

const PICTURES = ["documentImage", "selfieImage"] as const;

/** Compare two faces: two pictures, a threshold, a person if there is one, a reference. */
export function FaceMatchForm(props: FormProps) {
  const { match: words } = useWords("faces");
  return (
    <FaceForm<FaceMatchAnswer, (typeof PICTURES)[number]>
      {...props}
      kind="face-match"
      url="/api/kyc/face-match"
      plainAction={runFaceMatch}
      names={PICTURES}
      pictures={[
        {
          name: "documentImage",
          label: words.documentImage,
          help: words.documentHelp,
          missing: words.documentMissing,
        },
        { name: "selfieImage", label: words.selfieImage, help: words.selfieHelp, missing: words.selfieMissing },
      ]}
      words={words}
      entityMissing={null}
      told={(answer) => (answer.match ? words.resultMatch : words.resultNoMatch)}
      renderResult={(answer, onAnother) => <FaceMatchResult answer={answer} onAnother={onAnother} />}
    >
      {() => (
        <>
          <ThresholdField />
          <ReferenceField />
        </>
      )}
    </FaceForm>
  );
}

function ThresholdField() {
  const text = useWords("desk");
  const { forms: words } = useWords("faces");
  return (
    <Field id="threshold" label={words.threshold} hint={words.thresholdHelp} mark={text.common.optional}>
      <Input
        id="threshold"
        name="scoreThreshold"
        type="number"
        min={0}
        max={100}
        step="any"
        inputMode="decimal"
        placeholder={words.thresholdDefault}
        aria-describedby="threshold-hint"
      />
    </Field>
  );
}
