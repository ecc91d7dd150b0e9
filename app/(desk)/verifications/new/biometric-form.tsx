"use client";

import { useWords } from "@/components/text";
import type { BiometricAnswer } from "@/lib/contract";
import { runBiometric } from "./actions";
import { BiometricResult } from "./biometric-result";
import { FaceForm } from "./face-form";
import type { FormProps } from "./form-props";
import { SessionState } from "./session-state";

const PICTURES = ["userImage"] as const;

interface BiometricFormProps extends FormProps {
  mayReadValidations: boolean;
}

/** Is this face known: a person, and one picture held against their approved sessions. */
export function BiometricForm({ mayReadValidations, ...props }: BiometricFormProps) {
  const { biometric: words } = useWords("faces");
  return (
    <FaceForm<BiometricAnswer, (typeof PICTURES)[number]>
      {...props}
      kind="biometric"
      url="/api/kyc/biometric"
      plainAction={runBiometric}
      names={PICTURES}
      pictures={[{ name: "userImage", label: words.image, help: words.imageHelp, missing: words.imageMissing }]}
      words={words}
      entityMissing={words.entityMissing}
      told={(answer) => (answer.match ? words.resultMatch : words.resultNoMatch)}
      renderResult={(answer, onAnother) => <BiometricResult answer={answer} onAnother={onAnother} />}
    >
      {(entity) => (entity && mayReadValidations ? <SessionState entityId={entity.id} /> : null)}
    </FaceForm>
  );
}
