import type { exporting as english } from "../en/exporting";

export const exporting: typeof english = {
  csv: "Exportar CSV",
  csvHelp:
    "Tudo o que os filtros deixam passar, com os números ocultos, para uma planilha. A exportação fica na auditoria.",
  report: "Relatório em PDF",
  reportHelp:
    "Este caso para imprimir ou arquivar: imagens, evidências, apontamentos, revisões. A exportação fica na auditoria.",
};
