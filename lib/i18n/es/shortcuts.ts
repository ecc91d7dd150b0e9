import type { shortcuts as english } from "../en/shortcuts";

export const shortcuts: typeof english = {
  title: "Teclas",
  note: "Descansan mientras se escribe. Una tecla que no está en la lista no hace nada en esta página.",
  sections: {
    list: {
      title: "Lista",
      does: {
        nextRow: "fila siguiente",
        previousRow: "fila anterior",
        openRow: "abrir la fila",
        selectRow: "seleccionar la fila",
      },
    },
    review: {
      title: "Caso",
      does: {
        nextCase: "caso siguiente",
        previousCase: "caso anterior",
        backToList: "volver a la lista",
        approve: "aprobar: confirmar o decidir en contra",
        decline: "rechazar: confirmar o decidir en contra",
        handOver: "entregar el caso a su cargo",
        recheck: "reverificar",
        note: "nueva nota",
        sendText: "en una revisión o nota: enviarla",
        leaveText: "en una revisión o nota: dejarla",
      },
    },
    evidence: {
      title: "Evidencia",
      does: {
        nextNeedsEyes: "siguiente campo que requiere ojos",
        moveCell: "de un valor a otro",
        correct: "corregir el campo elegido",
      },
    },
    picture: {
      title: "Imagen",
      does: {
        sides: "frente, dorso, foto",
        zoomField: "acercar al campo elegido",
        zoomIn: "acercar",
        zoomOut: "alejar",
        fit: "ajustar a la ventana",
        rotate: "girar",
        boxes: "recuadros sí o no",
        pan: "con la imagen elegida: moverla",
      },
    },
    goTo: { title: "Ir a", does: { goTo: "ir a una página" } },
    everywhere: {
      title: "En todas partes",
      does: {
        search: "buscar",
        commands: "todos los comandos",
        undo: "deshacer una decisión que todavía no salió",
        help: "esta ayuda",
      },
    },
  },
};
