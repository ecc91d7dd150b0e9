"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Role } from "@/lib/contract";
import { type ChangeState, changeRole } from "../actions";
import { RoleSelect } from "../role-select";
import { ChangeNotice } from "./change-notice";

export function RoleForm({ id, role }: { id: string; role: Role }) {
  const words = useWords("users").person.role;
  const [state, action, pending] = useActionState<ChangeState, FormData>(changeRole, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3">
      <input type="hidden" name="id" value={id} />
      <Field id="person-role" label={words.label} hint={words.text}>
        {/* Shows the stored role again after a change: React resets a form whose action is done. */}
        <RoleSelect key={role} id="person-role" chosen={role} />
      </Field>
      <ChangeNotice state={state} done={words.saved} />
      <Button type="submit" className="w-fit" aria-disabled={pending}>
        {words.save}
      </Button>
    </form>
  );
}
