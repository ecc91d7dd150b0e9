import type { shortcuts as english } from "../en/shortcuts";

export const shortcuts: typeof english = {
  title: "Teclas",
  note: "Descansam enquanto você escreve. Uma tecla que não está na lista não faz nada nesta página.",
  sections: {
    list: {
      title: "Lista",
      does: {
        nextRow: "próxima linha",
        previousRow: "linha anterior",
        openRow: "abrir a linha",
        selectRow: "selecionar a linha",
      },
    },
    review: {
      title: "Caso",
      does: {
        nextCase: "próximo caso",
        previousCase: "caso anterior",
        backToList: "voltar à lista",
        approve: "aprovar: confirmar ou contrariar",
        decline: "recusar: confirmar ou contrariar",
        handOver: "passar adiante o caso em mãos",
        recheck: "verificar de novo",
        note: "nova nota",
        sendText: "em uma revisão ou nota: enviá-la",
        leaveText: "em uma revisão ou nota: deixá-la",
      },
    },
    evidence: {
      title: "Evidências",
      does: {
        nextNeedsEyes: "próximo campo que precisa de olhos",
        moveCell: "de um valor a outro",
        correct: "corrigir o campo escolhido",
      },
    },
    picture: {
      title: "Imagem",
      does: {
        sides: "frente, verso, foto",
        zoomField: "aproximar do campo escolhido",
        zoomIn: "aproximar",
        zoomOut: "afastar",
        fit: "ajustar à janela",
        rotate: "girar",
        boxes: "marcações sim ou não",
        pan: "com a imagem escolhida: movê-la",
      },
    },
    goTo: { title: "Ir para", does: { goTo: "ir para uma página" } },
    everywhere: {
      title: "Em toda parte",
      does: {
        search: "pesquisar",
        commands: "todos os comandos",
        undo: "desfazer uma decisão que ainda não saiu",
        help: "esta ajuda",
      },
    },
  },
};
