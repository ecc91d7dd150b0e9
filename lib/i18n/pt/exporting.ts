import type { exporting as english } from "../en/exporting";

export const exporting: typeof english = {
  csv: "Exportar CSV",
  report: "Relatório em PDF",
  reportHelp:
    "Este caso para imprimir ou arquivar: imagens, evidências, apontamentos, revisões. A exportação fica na auditoria.",
};
