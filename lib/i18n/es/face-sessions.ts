import type { BiometricSessionStatus } from "@/lib/contract";
import type { faceSessions as english } from "../en/face-sessions";

const statusHelp: Record<BiometricSessionStatus, string> = {
  pending: "El enlace está creado; nadie lo ha abierto todavía",
  in_progress: "La persona abrió el enlace y lo está recorriendo",
  approved: "La persona estaba presente y el rostro es el guardado con su validación aprobada",
  rejected: "El rostro es otro, o la captura no se aceptó",
  expired: "Nadie abrió el enlace a tiempo",
  abandoned: "La persona se fue antes del final",
  cancelled: "Alguien de la organización la canceló; el enlace ya no funciona",
};

export const faceSessions: typeof english = {
  statusHelp,
  tabs: { label: "Tipos de verificación biométrica", checks: "Por imagen", sessions: "Sesiones faciales" },
  list: {
    title: "Sesiones faciales",
    caption: "Sesiones faciales, las más recientes primero",
    emptyTitle: "Todavía no hay sesiones faciales",
    emptyText:
      "Una persona con una validación aprobada muestra su rostro otra vez, en vivo. Inicie una en la página de la persona, o por la API para una página propia.",
    toPeople: "A las entidades",
    ended: "Fin",
  },
  rejections: {
    FACE_MATCH_SCORE_LOW: {
      title: "Los rostros no coinciden",
      text: "El rostro en vivo queda por debajo de la marca de coincidencia con los rostros guardados de la validación aprobada. Puede ser otra persona, o las imágenes pueden ser malas: compare las dos, mire la calidad de la selfie e inicie otra sesión si hay dudas.",
    },
    CROSS_ENTITY: {
      title: "El rostro de otra persona",
      text: "El rostro en vivo no es el de esta persona, pero coincide con el rostro guardado de otra entidad. Abra las dos y compare antes de hacer nada más por ninguna.",
    },
    CAPTURE_DECLINED: {
      title: "La captura no se aceptó",
      text: "La selfie o los giros de cabeza no muestran que hubiera una persona presente. No se dice nada de quién es el rostro. Inicie otra sesión, o compruebe a la persona de otro modo.",
    },
  },
  detail: {
    record: (id) => `Sesión facial ${id}`,
    stored: "Guardado con la validación",
    live: "Selfie en vivo",
    comparedWith: "Comparada con",
    openValidation: "Abrir la validación",
    ended: "Fin",
    outcome: "Por qué",
    approved: "La persona estaba presente y el rostro en vivo coincide con el guardado.",
    notFinished: "Lo hallado se muestra cuando la sesión termina.",
    neverFinished: "La sesión terminó antes de que se decidiera nada.",
    openOther: "Abrir a esa persona",
    otherScore: "Parecido con esa persona",
  },
  start: {
    action: "Iniciar una sesión facial",
    text: "La persona recibe un enlace para mostrar su rostro otra vez, en vivo. Se compara con el rostro de su validación aprobada. Solo puede haber un enlace de estos abierto a la vez.",
    refusals: {
      ACTIVE_SESSION_EXISTS: "Esta persona ya tiene una sesión facial abierta. Use su enlace, o cancélela primero.",
      NO_PORTRAIT:
        "Esta persona no tiene una validación aprobada con un rostro guardado. Inicie primero una sesión completa.",
    },
    openActive: "Abrir la sesión que está abierta",
  },
};
