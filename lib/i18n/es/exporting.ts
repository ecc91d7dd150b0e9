import type { exporting as english } from "../en/exporting";

export const exporting: typeof english = {
  csv: "Exportar CSV",
  report: "Informe en PDF",
  reportHelp:
    "Este caso para imprimir o archivar: imágenes, evidencia, hallazgos, revisiones. La exportación queda en la auditoría.",
};
