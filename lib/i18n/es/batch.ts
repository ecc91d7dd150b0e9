import type { batch as english } from "../en/batch";
import { plural } from "./plural";

const checks = (count: number) => plural(count, "verificación", "verificaciones");

export const batch: typeof english = {
  select: { row: "Seleccionar", page: "Seleccionar toda esta página" },
  label: "Verificaciones seleccionadas",
  selected: (count) => `Selección: ${checks(count)}`,
  clear: "Quitar la selección",
  confirm: "Confirmar lo que dice el motor",
  confirmTitle: "Confirmar el resultado del motor",
  confirmNow: (count) => `Confirmar ${checks(count)}`,
  willConfirm: (count) => `Se confirman como decidió el motor: ${count}`,
  confirmed: (count) => `Confirmado: ${checks(count)}.`,
  oneReason:
    "Un solo motivo para todas; se envía tras unos segundos en los que se puede deshacer. Para contradecir al motor, abra el caso.",
  aboutToConfirm: (count) => `Por confirmar: ${checks(count)}`,
  closingSends: "Si cierra esto, se envía enseguida.",
  assign: "Asignar a…",
  assignTitle: "Asignar a un colega",
  assignNow: (count) => `Asignar ${checks(count)}`,
  willAssign: (count) => `Se asignan: ${count}`,
  assigned: (count) => `Asignado: ${checks(count)}.`,
  colleague: "Colega",
  choose: "Elija un colega",
  loading: "Cargando…",
  nobody: "Nadie en particular",
  leftOut: (count) => `Quedan fuera: ${count}`,
  why: {
    "no-outcome": "sin resultado que confirmar",
    reviewed: "ya revisada",
    "older-run": "hay una ejecución más nueva",
    "not-waiting": "no espera a nadie",
  },
  working: (count) => `En curso: ${checks(count)}…`,
  refused: (count) => `No se hicieron: ${count}`,
  stillSelected: "Siguen seleccionadas en la lista.",
  claimedBy: (who) => `${who} tiene este caso en sus manos.`,
  reviewedBy: (who) => `${who} la revisó antes que usted.`,
  open: "Abrir el caso",
  notConfirmed: (count) => `No se pudo confirmar: ${checks(count)}`,
  notAssigned: (count) => `No se pudo asignar: ${checks(count)}`,
  failed: "No consta que se haya hecho nada.",
  tryAgain: "Reintente: lo que ya se hizo se distingue.",
};
