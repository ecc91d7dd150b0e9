"use client";

import { useWords } from "@/components/text";
import { Select } from "@/components/ui/select";
import { ROLES, type Role } from "@/lib/contract";

interface RoleSelectProps {
  id: string;
  chosen: Role;
}

/** The roles, each with what it may do: a role is chosen by its consequences. */
export function RoleSelect({ id, chosen }: RoleSelectProps) {
  const { roles, roleHelp } = useWords("users");
  return (
    <Select id={id} name="role" defaultValue={chosen}>
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {roles[each]}: {roleHelp[each]}
        </option>
      ))}
    </Select>
  );
}
