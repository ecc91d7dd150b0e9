import type { OptionName } from "@/lib/contract";
import type { document as english } from "../en/document";
import { plural } from "./plural";

const optionNames: Record<OptionName, string> = {
  performDocumentLiveness: "Prueba de vida del documento",
  minimumAge: "Edad mínima",
  expirationDateNotDetectedAction: "Fecha de vencimiento ilegible",
  invalidMrzAction: "MRZ inválida o ausente",
  inconsistentDataAction: "Las fuentes no coinciden",
};

const help: Record<OptionName, string> = {
  performDocumentLiveness:
    "Busca indicios de que la imagen muestra una pantalla, una impresión o una copia gris en lugar del documento mismo.",
  minimumAge: "Rechaza cuando la persona es menor que esta edad el día de la verificación. Vacío: sin mínimo.",
  expirationDateNotDetectedAction:
    "Qué hacer cuando no se puede leer la fecha de vencimiento. Un documento vencido siempre se rechaza.",
  invalidMrzAction: "Qué hacer cuando falta la zona de lectura mecánica o sus dígitos de control son incorrectos.",
  inconsistentDataAction: "Qué hacer cuando los datos impresos y los de lectura mecánica dicen cosas distintas.",
};

export const document: typeof english = {
  fields: {
    surname: "Apellidos",
    givenNames: "Nombres",
    fullName: "Nombre completo",
    documentNumber: "Número de documento",
    dateOfBirth: "Fecha de nacimiento",
    dateOfExpiry: "Fecha de vencimiento",
    dateOfIssue: "Fecha de emisión",
    sex: "Sexo",
    nationality: "Nacionalidad",
    issuingState: "País emisor",
    personalNumber: "Número personal",
    placeOfBirth: "Lugar de nacimiento",
    address: "Dirección",
    authority: "Autoridad",
  },
  sources: {
    told: "Valor",
    printed: "Impreso",
    mrz: "MRZ",
    barcode: "Código de barras",
    declared: "Declarado",
    entity: "Entidad",
    clock: "Hoy",
    policy: "Regla",
    engine: "Motor",
    person: "La persona",
  },
  options: {
    names: optionNames,
    help,
    actions: { DECLINE: "Rechazar", NO_ACTION: "Solo anotar" },
    inherited: "Como lo fijó la organización",
    inheritedNow: (value) => `Predeterminado (${value})`,
    on: "Activada",
    off: "Desactivada",
    noMinimum: "Ninguna",
    years: (age) => plural(age, "año", "años"),
    origins: { request: "esta verificación", organization: "organización", default: "predeterminado" },
  },
};
