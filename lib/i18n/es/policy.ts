import type { policy as english } from "../en/policy";
import { plural } from "./plural";

export const policy: typeof english = {
  title: "Política",
  intro:
    "Lo que vale cuando una solicitud no indica nada. Un cambio vale para las verificaciones desde ese momento; los registros conservan lo que regía cuando se hicieron.",
  capabilities: {
    title: "Capacidades",
    text: "Desactivada, una verificación responde NOT_ENABLED; sin credenciales, NOT_CONFIGURED. El motor propio no necesita credenciales: quítelas para ver qué recibiría quien llama.",
    names: {
      idVerification: "Verificación de documentos",
      faceMatch: "Comparación facial",
      sessionValidation: "Sesiones alojadas y verificación biométrica",
      biometricSession: "Sesiones biométricas integradas",
    },
    enabled: "Activada",
    configured: "Con credenciales",
  },
  options: { title: "Verificación de documentos", productDefault: "Como lo trae el producto" },
  faces: {
    title: "Rostros",
    threshold: "Los rostros coinciden desde",
    thresholdHint:
      "Puntaje de 0 a 100 desde el que dos imágenes coinciden. Vacío: 30, como en la API; el motor mismo llama coincidencia a 80.",
    review: "Mirar a mano por debajo de",
    reviewHint:
      "Los puntajes que coinciden pero están por debajo de este esperan a una persona. Vacío: ninguno espera.",
    biometric: "Verificación biométrica desde",
    biometricHint:
      "Puntaje desde el que un rostro coincide con uno guardado. Vacío: 80, cerca de una falsa coincidencia en 10.000 pares.",
  },
  review: {
    title: "Revisión",
    fourEyes: "Las decisiones contrarias al motor necesitan una segunda persona",
    fourEyesHint: "Quien decide en contra del motor espera a un responsable; nadie puede ser las dos personas.",
    dueHours: "Horas hasta que un caso en espera se atrasa",
  },
  sandbox: {
    title: "Modo de prueba",
    label: "Los números de prueba deciden validaciones",
    hint: "Números de prueba como 99990001 terminan una validación por sí solos. Entonces no se verifica nada, y el registro lo dice.",
  },
  replay: {
    title: "Qué cambiaría",
    text: "Decide de nuevo las verificaciones más recientes con las opciones de arriba, sin guardar nada.",
    run: "Probar con las 100 más recientes",
    running: "Decidiendo de nuevo…",
    none: (replayed) =>
      `${plural(replayed, "verificación decidida", "verificaciones decididas")} de nuevo: ninguna terminaría distinto.`,
    some: (flips, replayed) =>
      `${flips} de ${plural(replayed, "verificación", "verificaciones")} terminarían distinto:`,
    skipped: (count) => `Se dejaron fuera ${plural(count, "registro", "registros")} sin lectura utilizable.`,
    caption: "Verificaciones que terminarían distinto",
    columns: { check: "Verificación", at: "Cuándo", change: "Resultado", because: "Porque" },
    change: { approved: "Rechazada → Aprobada", declined: "Aprobada → Rechazada" },
  },
  save: "Guardar",
  saving: "Guardando…",
  saved: "Guardado. Vale para las verificaciones desde ahora.",
  readOnly: "Solo los administradores pueden cambiarlo.",
  failed: "No se guardó.",
};
