import type { ChosenEntity } from "@/components/entity/entity-picker";

/** What every form of a check starts with. */
export interface FormProps {
  /** The person named in the address. */
  chosen: ChosenEntity | null;
  /** People a browser without scripts may choose from. */
  people: readonly ChosenEntity[];
  mayCreatePeople: boolean;
}
