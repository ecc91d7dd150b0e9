import type { Plan } from "./plan";
import { writeZone } from "./write-zone";

/** The zone of a planned document; a plan without one is an error of the layout that asks. */
export function zoneOf(plan: Plan): string[] {
  if (!plan.zone) throw new Error(`${plan.id} has no machine-readable zone`);
  const state = plan.zoneState ?? plan.state;
  return writeZone({
    ...plan.zone,
    state,
    nationality: state,
    surname: plan.holder.surname,
    given: plan.holder.given,
    number: plan.number.replace(/[ ./-]/g, ""),
    dob: plan.holder.dob,
    expiry: plan.expiry,
    sex: plan.holder.sex,
    wrongNumberDigit: plan.wrongNumberDigit ?? false,
  });
}
