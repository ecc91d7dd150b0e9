import type { BackendFeature } from "@/lib/contract";
import type { backend as english } from "../en/backend";
import { plural } from "./plural";

const features: Record<BackendFeature, string> = {
  filters: "Búsqueda, y filtros por hallazgo, documento, país y fecha",
  recheck: "Repetir una verificación con otras opciones",
  attachEntity: "Asociar después una persona a una verificación",
  replayPolicy: "Probar otras opciones con verificaciones anteriores",
  faceMatch: "Comparación facial",
  biometricList: "La lista de verificaciones biométricas",
  validationList: "La lista de todas las validaciones",
  validationPictures: "Imágenes de una validación",
  biometricSessions: "Sesiones biométricas integradas",
  entities: "La lista de personas",
  hostedPages: "Las páginas que una persona abre con un enlace",
};

export const backend: typeof english = {
  title: "Motor de verificación",
  intro: "De quién son las verificaciones que se muestran y se hacen aquí. El operador lo fija al iniciar el sistema.",
  inForce: "Vigente",
  builtin: "El motor y la base de datos propios",
  remote: "Otro servidor KYC",
  kept: "Las revisiones, las notas, los valores corregidos, los casos tomados y la auditoría se guardan aquí en ambos casos.",
  elsewhere:
    "Los registros, las personas, las sesiones y sus páginas, los umbrales, las opciones predeterminadas y los webhooks son del otro servidor: cámbielos allí. Los enlaces a una sesión se abren en ese servidor.",
  server: "El otro servidor",
  noServer: "No hay ninguno. Un operador lo indica con KYC_REMOTE_URL y KYC_REMOTE_KEY.",
  host: "Dirección",
  reach: "Responde",
  reached: (ms) => `Sí, en ${ms}`,
  notReached: "No. Revise KYC_REMOTE_URL y la red entre los dos.",
  key: "Acepta la clave de este sistema",
  keyYes: "Sí",
  keyNo: "No. Ponga en KYC_REMOTE_KEY una clave de ese servidor que pueda leer y escribir.",
  keyUnknown: "No se sabe mientras no responda",
  asked: "Consultado",
  offersTitle: "Qué ofrece",
  offersText: "Se consulta cada cinco minutos. Lo que falta se oculta aquí.",
  states: { offered: "Lo ofrece", missing: "No lo ofrece", unknown: "No se pudo consultar" },
  features,
  troublesTitle: "Últimos problemas",
  noTroubles: "Ninguno desde que se inició el sistema.",
  troubles: { at: "Cuándo", call: "Llamada", kind: "Qué pasó", tries: "Intentos", took: "Duró" },
  shadowTitle: "Modo sombra",
  shadowOff:
    "Desactivado. Con KYC_SHADOW=1 cada verificación de documento se hace también con el otro motor, y se comparan los dos.",
  shadowOn: {
    builtin: "Activado: el motor propio lee las mismas imágenes. No guarda nada de ellas.",
    remote:
      "Activado: el otro servidor verifica las mismas imágenes. Allí cada una es una verificación y puede cobrarse.",
  },
  shadowNever: "Las respuestas son solo del motor principal; una sombra que falla no cambia nada.",
  counts: { runs: "Comparadas", agrees: "Coinciden", differs: "Difieren", failed: "Sin resultado" },
  since: "Desde",
  fieldsTitle: "Qué campos difieren",
  fields: { field: "Campo", compared: "Comparados", differs: "Difieren" },
  noFields: "Todavía no hay nada que comparar.",
  missingTitle: "El servidor KYC detrás de este sistema no lo ofrece",
  missingText: (what) => `${what}: este servidor no tiene una llamada para eso.`,
  missingNext: {
    validationList: "Las validaciones de una persona están en la página de la persona.",
    other: "Consulte a quien lo opera.",
  },
  away: {
    title: "El servidor que guarda este registro no dio una respuesta que se pueda mostrar",
    why: {
      SERVICE_UNAVAILABLE:
        "No responde, está ocupado o respondió en una forma que este sistema no entiende. No se cambió nada. Inténtelo de nuevo en un momento; lo ocurrido figura en Ajustes.",
      RATE_LIMITED: "Pide esperar: se hicieron demasiadas solicitudes. Inténtelo de nuevo en un minuto.",
      NOT_CONFIGURED: "Rechaza la clave de este sistema. Pida a un administrador que configure otra.",
    },
  },
  toState: "Ver qué ofrece",
  limited: "El servidor KYC detrás de este sistema no tiene búsqueda y filtra solo por persona y estado.",
  policyElsewhere:
    "Las verificaciones las decide el servidor KYC que está detrás de este sistema, con sus propias opciones, y sus lecturas están allí: aquí no se pueden probar verificaciones pasadas con otras opciones. Las opciones, los umbrales y los interruptores de aquí solo cuentan cuando el motor propio corre como sombra; las reglas de revisión valen, porque las revisiones se guardan aquí.",
  webhooksElsewhere:
    "Los eventos de verificaciones y sesiones los envía el servidor KYC que está detrás de este sistema: configure allí sus webhooks. Desde aquí no se avisa de nada de lo que ocurre allí; un receptor configurado aquí recibe sus pruebas y lo que tenía pendiente.",
  retentionElsewhere:
    "Los registros y las imágenes están en el servidor KYC que está detrás de este sistema y se borran según sus propias reglas. Estos días valen para lo que se guarda aquí de ellos: las comparaciones de la sombra y los valores corregidos.",
  run: {
    title: "Las mismas imágenes, el otro motor",
    ranBy: { builtin: "El motor propio", remote: "El otro servidor" },
    main: "Vigente",
    shadow: "Sombra",
    outcome: "Resultado",
    agrees: "Nada difiere",
    differs: (count) => plural(count, "diferencia", "diferencias"),
    failed: (code) => `Sin resultado: ${code}`,
    mainOnly: "Hallazgos solo del motor vigente",
    shadowOnly: "Hallazgos solo de la sombra",
    verdicts: { same: "Igual", differs: "Difiere", "one-sided": "Lo halló solo uno" },
    field: "Campo",
    nothing: "No hallado",
    all: "Todos los campos",
  },
};
