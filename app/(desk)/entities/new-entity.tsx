"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EntityForm } from "./entity-form";

/** The button and the dialog behind it; leads to the new person's page. */
export function NewEntity() {
  const entityWords = useWords("entities");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        {entityWords.create}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={entityWords.form.title}>
        <EntityForm
          onCreated={(entity) => {
            setOpen(false);
            router.push(`/entities/${entity.id}`);
          }}
        />
      </Dialog>
    </>
  );
}
