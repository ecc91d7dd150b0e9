import type { exporting as english } from "../en/exporting";

export const exporting: typeof english = {
  csv: "Exportar CSV",
  csvHelp:
    "Todo lo que los filtros dejan pasar, con los números ocultos, para una hoja de cálculo. La exportación queda en la auditoría.",
  report: "Informe en PDF",
  reportHelp:
    "Este caso para imprimir o archivar: imágenes, evidencia, hallazgos, revisiones. La exportación queda en la auditoría.",
};
