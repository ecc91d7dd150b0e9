/** The URL is the page's only state. What a hand-written address holds beside these is left out. */
export interface AuditState {
  before?: string;
  action?: string;
  object?: string;
  outcome?: string;
  from?: string;
  to?: string;
}

const SHAPES: Record<keyof AuditState, RegExp> = {
  before: /^\d{1,12}$/,
  action: /^[a-z.-]{1,60}$/i,
  object: /^[\w-]{1,60}$/,
  outcome: /^(success|refused|failed)$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
};
const NAMES = ["before", "action", "object", "outcome", "from", "to"] as const satisfies ReadonlyArray<
  keyof AuditState
>;

export function auditState(params: Record<string, string | string[] | undefined>): AuditState {
  const state: AuditState = {};
  for (const name of NAMES) {
    const given = params[name];
    if (typeof given === "string" && SHAPES[name].test(given.trim()) && isDayOrOther(name, given))
      state[name] = given.trim();
  }
  return state;
}

/** 30 February has the shape of a day and is none. */
const isDayOrOther = (name: keyof AuditState, value: string): boolean =>
  (name !== "from" && name !== "to") || !Number.isNaN(Date.parse(value));

export function toAuditQuery({ object, ...others }: AuditState): Record<string, string> {
  return { ...others, ...(object === undefined ? {} : { objectId: object }) };
}
