"use client";

import { useState } from "react";
import type { ChosenEntity } from "@/components/entity/entity-picker";
import { useWords } from "@/components/text";
import { Dialog } from "@/components/ui/dialog";
import { EntityForm } from "../../entities/entity-form";

/** The person a form is about, and the dialog that makes a new one. */
export function useChosenEntity(atFirst: ChosenEntity | null, mayCreate: boolean) {
  const newCheck = useWords("newCheck");
  const [entity, setEntity] = useState<ChosenEntity | null>(atFirst);
  const [creating, setCreating] = useState<string | null>(null);
  const dialog = (
    <Dialog open={creating !== null} onClose={() => setCreating(null)} title={newCheck.newEntityTitle}>
      <EntityForm
        name={creating ?? ""}
        onCreated={(created) => {
          setEntity(created);
          setCreating(null);
        }}
      />
    </Dialog>
  );
  return { entity, setEntity, onCreate: mayCreate ? setCreating : null, dialog };
}
