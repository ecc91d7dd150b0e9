import type { Words } from "@/lib/i18n";

type Sections = Words["shortcuts"]["sections"];
/** What keys do, by the words that say it. */
type KeyAction = { [S in keyof Sections]: keyof Sections[S]["does"] }[keyof Sections];

export interface KeyBinding {
  does: KeyAction;
  /** What it does it to, in words, where the action alone does not say: the page that is gone to. */
  to?: string;
  /** Left out where an element or a listener of its own hears the key: the binding then only says so. */
  run?: (event: KeyboardEvent) => void;
}
/** By `event.key`, or two of them with a space between, pressed one after the other. Undefined: not now, or not for this role. */
export type KeyMap = Readonly<Record<string, KeyBinding | undefined>>;

/** Keys of the frame yield to those of the page in it. */
export type KeyReach = "page" | "everywhere";
interface Layer {
  reach: KeyReach;
  keys: () => KeyMap;
}

const layers = new Set<Layer>();

/** Everything that keys do at this moment: what runs at a press, and what the help says, so that neither knows more. */
export function keysOnView(): Array<KeyBinding & { key: string }> {
  const inOrder = [...layers].sort((a, b) => Number(a.reach === "everywhere") - Number(b.reach === "everywhere"));
  const taken = new Set<string>();
  return inOrder.flatMap((layer) =>
    Object.entries(layer.keys()).flatMap(([key, binding]) => {
      if (binding === undefined || (binding.run && taken.has(key))) return [];
      if (binding.run) taken.add(key);
      return [{ key, ...binding }];
    }),
  );
}

/** How long the second key of two may take. */
const SECOND_KEY_MS = 1_500;
let first = { key: "", until: 0 };

// Letters mean nothing to a check box.
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox]";

/** True when a letter key means text or belongs to an open dialog, so that shortcuts must keep out. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("dialog[open]")) return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (isTaken(event) || event.key === "Shift") return;
  const { key, until } = first;
  first = { key: "", until: 0 };
  const keys = keysOnView();
  const runOf = (name: string) => keys.find((binding) => binding.key === name && binding.run)?.run;
  const isSecond = event.timeStamp < until && event.key.length === 1;
  const run = runOf(isSecond ? `${key} ${event.key}` : event.key);
  if (run) {
    event.preventDefault();
    run(event);
  } else if (isSecond) {
    // A slip after the first key must not be taken for a command of one key, such as a decision.
    event.preventDefault();
  } else if (keys.some((binding) => binding.key.startsWith(`${event.key} `))) {
    event.preventDefault();
    first = { key: event.key, until: event.timeStamp + SECOND_KEY_MS };
  }
}

/** Lets keys be heard until the answered function is called. */
export function hearKeys(keys: () => KeyMap, reach: KeyReach): () => void {
  const layer: Layer = { keys, reach };
  if (layers.size === 0) window.addEventListener("keydown", onKeyDown);
  layers.add(layer);
  return () => {
    layers.delete(layer);
    if (layers.size === 0) window.removeEventListener("keydown", onKeyDown);
  };
}
