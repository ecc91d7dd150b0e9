import type { retention as english } from "../en/retention";

export const retention: typeof english = {
  title: "Conservación",
  intro: "Cuánto tiempo se guardan las imágenes y las lecturas. El mantenimiento revisa cada hora.",
  days: "Días",
  daysHelp: (min) => `Al menos ${min}. Vacío: nada se borra por sí solo.`,
  save: "Guardar",
  saving: "Guardando…",
  saved: "Guardado. Lo que sea más antiguo se borra en la próxima hora y no puede recuperarse.",
  invalid: (min, max) => `Escriba un número entero de ${min} a ${max}, o nada.`,
  readOnly: "Solo los administradores pueden cambiarlo.",
  goesTitle: "Lo que se borra",
  goes: [
    "Imágenes de verificaciones de identidad, comparaciones de rostros, verificaciones biométricas y sesiones, con las claves que las abren.",
    "La lectura de una verificación de identidad: cada campo, corrección y recorte, nombre, número de documento y lo que se comparó.",
    "Rostros como números de comparaciones de rostros y verificaciones biométricas.",
  ],
  staysTitle: "Lo que queda",
  stays: [
    "El registro mismo: cuándo, quién lo pidió, resultado, códigos de motivo, tipo y país del documento, su propia referencia.",
    "Revisiones y notas de personas, la entidad y la auditoría, con un asiento por cada borrado.",
    "Lo que una sesión ha resuelto, y su rostro como números, con el que se comparan verificaciones posteriores de la persona.",
    "Un caso que aún espera a una persona, hasta que se decida.",
  ],
  erased: "Borrado por conservación",
  erasedText:
    "Las imágenes, la lectura y los valores personales de esta verificación se borraron, como lo ha fijado su organización, el",
};
