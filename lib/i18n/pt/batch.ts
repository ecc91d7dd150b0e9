import type { batch as english } from "../en/batch";
import { plural } from "./plural";

const checks = (count: number) => plural(count, "verificação", "verificações");

export const batch: typeof english = {
  select: { row: "Selecionar", page: "Selecionar toda esta página" },
  label: "Verificações selecionadas",
  selected: (count) => `Seleção: ${checks(count)}`,
  clear: "Limpar a seleção",
  confirm: "Confirmar o que diz o motor",
  confirmTitle: "Confirmar o resultado do motor",
  confirmNow: (count) => `Confirmar ${checks(count)}`,
  willConfirm: (count) => `Serão confirmadas como o motor decidiu: ${count}`,
  confirmed: (count) => `Confirmado: ${checks(count)}.`,
  oneReason:
    "Um só motivo para todas; enviado após alguns segundos em que se pode desfazer. Para contrariar o motor, abra o caso.",
  aboutToConfirm: (count) => `Prestes a confirmar: ${checks(count)}`,
  closingSends: "Se fechar isto, é enviado na hora.",
  assign: "Atribuir a…",
  assignTitle: "Atribuir a um colega",
  assignNow: (count) => `Atribuir ${checks(count)}`,
  willAssign: (count) => `Serão atribuídas: ${count}`,
  assigned: (count) => `Atribuído: ${checks(count)}.`,
  colleague: "Colega",
  choose: "Escolha um colega",
  loading: "Carregando…",
  nobody: "Ninguém em particular",
  leftOut: (count) => `Ficam de fora: ${count}`,
  why: {
    "no-outcome": "sem resultado a confirmar",
    reviewed: "já revisada",
    "older-run": "há uma execução mais nova",
    "not-waiting": "não espera por ninguém",
  },
  working: (count) => `Em andamento: ${checks(count)}…`,
  refused: (count) => `Não feitas: ${count}`,
  stillSelected: "Continuam selecionadas na lista.",
  claimedBy: (who) => `${who} está com este caso.`,
  reviewedBy: (who) => `${who} revisou antes de você.`,
  open: "Abrir o caso",
  notConfirmed: (count) => `Não foi possível confirmar: ${checks(count)}`,
  notAssigned: (count) => `Não foi possível atribuir: ${checks(count)}`,
  failed: "Não consta que algo tenha sido feito.",
  tryAgain: "Tente de novo: o que já foi feito é reconhecido.",
};
