import type { Scope } from "@/lib/contract";
import type { keys as english } from "../en/keys";

const scopes: Record<Scope, string> = { read: "Leer", write: "Escribir", admin: "Administrar" };
const scopeHelp: Record<Scope, string> = {
  read: "listas, registros e imágenes",
  write: "hace verificaciones, crea personas y sesiones, decide; no lee",
  admin: "configuración, webhooks, auditoría, originales de imágenes; no lee ni escribe registros",
};

export const keys: typeof english = {
  title: "Claves de API",
  intro:
    "Con lo que los programas se identifican. Una clave puede hacer lo que dicen sus permisos, y nada sobre personas o claves. Envíela como “Authorization: Bearer …”; en una dirección no se tiene en cuenta.",
  caption: "Claves de API, las vigentes primero",
  emptyTitle: "Todavía no hay claves",
  emptyText: "Cree una para el programa que llamará a la API.",
  columns: {
    name: "Nombre",
    scopes: "Permisos",
    by: "Creada por",
    lastUsed: "Último uso",
    expires: "Válida hasta",
    state: "Estado",
    action: "Acción",
  },
  commandLine: "línea de comandos",
  never: "nunca",
  noEnd: "sin vencimiento",
  scopes,
  scopeHelp,
  states: { active: "Vigente", expired: "Vencida", revoked: "Revocada" },
  create: {
    title: "Crear una clave",
    name: "Nombre",
    nameHelp: "Qué la usa, para revocar la correcta algún día.",
    scopes: "Permisos",
    days: "Válida por",
    periods: { "30": "30 días", "90": "90 días", "365": "1 año", "": "sin vencimiento" },
    submit: "Crear la clave",
    submitting: "Creando la clave…",
    invalid: "Dé un nombre a la clave y elija al menos un permiso.",
    made: (name) => `Clave “${name}”. Se muestra solo esta vez.`,
    madeNext: "Póngala ahora en la configuración del programa; aquí nadie puede volver a leerla.",
    key: "Clave de API",
    copy: "Copiar la clave",
  },
  revoke: {
    open: "Revocar",
    openOf: (name) => `Revocar la clave “${name}”`,
    text: "Los programas que la usan serán rechazados desde su siguiente solicitud. No se puede deshacer.",
    submit: "Revocar definitivamente",
  },
};
