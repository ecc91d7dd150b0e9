"use client";

import { useWords } from "@/components/text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The caller's own reference, stored with the record. */
export function ReferenceField() {
  const text = useWords("desk");
  const words = useWords("newCheck");
  return (
    <Field id="vendor-data" label={words.vendorData} hint={words.vendorDataHelp} mark={text.common.optional}>
      <Input
        id="vendor-data"
        name="vendorData"
        maxLength={255}
        autoComplete="off"
        aria-describedby="vendor-data-hint"
      />
    </Field>
  );
}
