/** What keys do. A key that has no words here cannot be bound: the bindings are named after them. */
export const shortcuts = {
  title: "Keys",
  note: "They rest while you type. A key that is not listed does nothing on this page.",
  sections: {
    list: {
      title: "List",
      does: {
        nextRow: "next row",
        previousRow: "previous row",
        openRow: "open the row",
        selectRow: "select the row",
      },
    },
    review: {
      title: "Case",
      does: {
        nextCase: "next case",
        previousCase: "previous case",
        backToList: "back to the list",
        approve: "approve: confirm or override",
        decline: "decline: confirm or override",
        handOver: "hand the case in hand over",
        recheck: "re-check",
        note: "new note",
        sendText: "in a review or note: send it",
        leaveText: "in a review or note: leave it",
      },
    },
    evidence: {
      title: "Evidence",
      does: {
        nextNeedsEyes: "next field that needs eyes",
        moveCell: "from value to value",
        correct: "correct the chosen field",
      },
    },
    picture: {
      title: "Picture",
      does: {
        sides: "front, back, portrait",
        zoomField: "zoom to the chosen field",
        zoomIn: "zoom in",
        zoomOut: "zoom out",
        fit: "fit to window",
        rotate: "rotate",
        boxes: "boxes on or off",
        pan: "with the picture chosen: move it",
      },
    },
    goTo: { title: "Go to", does: { goTo: "go to a page" } },
    everywhere: {
      title: "Everywhere",
      does: {
        search: "search",
        commands: "all commands",
        undo: "undo a decision that has not left yet",
        help: "this help",
      },
    },
  },
};
