import { plural } from "./plural";

const checks = (count: number) => plural(count, "check", "checks");

/** What is done to several checks of the list at once. */
export const batch = {
  select: { row: "Select", page: "Select all on this page" },
  label: "Selected checks",
  selected: (count: number) => `${checks(count)} selected`,
  clear: "Clear the selection",
  confirm: "Confirm engine’s outcome",
  confirmTitle: "Confirm the engine’s outcome",
  confirmNow: (count: number) => `Confirm ${checks(count)}`,
  willConfirm: (count: number) => `To be confirmed as the engine decided: ${count}`,
  confirmed: (count: number) => `${checks(count)} confirmed.`,
  oneReason:
    "One reason for all, sent after a few seconds in which it can be undone. To go against the engine, open the case.",
  aboutToConfirm: (count: number) => `About to be confirmed: ${checks(count)}`,
  closingSends: "Closing this sends it at once.",
  assign: "Assign to…",
  assignTitle: "Assign to a colleague",
  assignNow: (count: number) => `Assign ${checks(count)}`,
  willAssign: (count: number) => `To be assigned: ${count}`,
  assigned: (count: number) => `${checks(count)} assigned.`,
  colleague: "Colleague",
  choose: "Choose a colleague",
  loading: "Loading…",
  nobody: "Nobody in particular",
  leftOut: (count: number) => `Left out: ${count}`,
  why: {
    "no-outcome": "no outcome to confirm",
    reviewed: "reviewed already",
    "older-run": "a newer run exists",
    "not-waiting": "does not wait for a person",
  },
  working: (count: number) => `Working on ${checks(count)}…`,
  refused: (count: number) => `Not done: ${count}`,
  stillSelected: "These stay selected in the list.",
  claimedBy: (who: string) => `${who} has this case in hand.`,
  reviewedBy: (who: string) => `${who} reviewed it before you.`,
  open: "Open the case",
  notConfirmed: (count: number) => `${checks(count)} could not be confirmed`,
  notAssigned: (count: number) => `${checks(count)} could not be assigned`,
  failed: "Nothing is known to have been done.",
  tryAgain: "Try again: what was done already is told apart.",
};
