import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_LENGTH } from "@/lib/contract";

/** Whose account it is, where no other can be named: password managers keep it with the password. */
export function AccountEmail({ id, label, email }: { id: string; label: string; email: string }) {
  return (
    <Field id={id} label={label}>
      <Input id={id} type="email" autoComplete="username" value={email} readOnly className="h-9" />
    </Field>
  );
}

/** A password that is chosen, within the lengths that the server accepts. */
export function NewPassword({ id, label, hint }: { id: string; label: string; hint: string }) {
  return (
    <Field id={id} label={label} hint={hint}>
      <Input
        id={id}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={PASSWORD_LENGTH.min}
        maxLength={PASSWORD_LENGTH.max}
        aria-describedby={`${id}-hint`}
        className="h-9"
      />
    </Field>
  );
}
