import type { account as english } from "../en/account";
import { plural } from "./plural";

export const account: typeof english = {
  title: "Su cuenta",
  back: "Su cuenta",
  facts: "Quién es usted",
  name: "Nombre",
  email: "Correo electrónico",
  role: "Rol",
  sessions: {
    title: "Dónde tiene sesiones abiertas",
    text: "Una sesión termina sola después de media hora sin uso, y a más tardar después de doce horas.",
    caption: "Sus sesiones, esta primero",
    columns: { device: "Dispositivo", address: "Desde", how: "Cómo", seen: "Última actividad", action: "Acción" },
    device: (browser, system) =>
      browser === null && system === null
        ? "Dispositivo desconocido"
        : browser === null || system === null
          ? (browser ?? system ?? "")
          : `${browser} en ${system}`,
    here: "esta sesión",
    unknown: "desconocido",
    methods: {
      password: "Contraseña",
      "password+code": "Contraseña y código",
      "single-sign-on": "Inicio de sesión único",
    },
    end: "Cerrar sesión",
    endOf: (device) => `Cerrar la sesión en ${device}`,
    endOthers: "Cerrar todas las demás",
  },
  password: {
    title: "Contraseña",
    text: "Al cambiarla se cierran sus demás sesiones.",
    current: "Contraseña actual",
    next: "Contraseña nueva",
    nextHelp: (min) => `Al menos ${min} caracteres; varias palabras son lo más fácil de recordar.`,
    submit: "Cambiar la contraseña",
    submitting: "Cambiando…",
    invalid: (min) => `Escriba su contraseña actual y una nueva de al menos ${min} caracteres.`,
    done: (ended) =>
      ended === 0
        ? "Su contraseña se cambió."
        : `Su contraseña se cambió, y además se cerró la sesión en ${plural(ended, "lugar", "lugares")}.`,
  },
  factor: {
    title: "Segundo factor",
    text: "Después de la contraseña, el inicio de sesión pide un código que muestra una aplicación de autenticación en su teléfono.",
    off: "Desactivado",
    on: "Activado",
    since: "Activado desde",
    open: "Configurar o cambiar",
    required: "Su organización pide un segundo factor. Configúrelo y podrá seguir.",
    beginTitle: "Configurar una aplicación",
    begin: "Empezar",
    password: "Su contraseña",
    pendingTitle: "Páselo a su aplicación",
    scan: "Escanee esto con su aplicación de autenticación, o escriba en ella la clave. Después ingrese el código que muestra.",
    qr: "Código QR para su aplicación de autenticación",
    key: "Clave",
    copyKey: "Copiar la clave",
    code: "Código",
    codeHelp: "Seis dígitos de su aplicación, o un código de recuperación.",
    appCodeHelp: "Seis dígitos de su aplicación.",
    confirm: "Activarlo",
    againText: "Empiece de nuevo, con otra clave, si la aplicación no aceptó esta.",
    codes: {
      title: "Sus códigos de recuperación. Se muestran solo esta vez.",
      text: "Cada uno abre su cuenta una vez, si pierde la aplicación. Imprímalos o anótelos, y guárdelos lejos del teléfono.",
      list: "Códigos de recuperación",
      copy: "Copiar los códigos de recuperación",
      left: (count) => `${plural(count, "código de recuperación disponible", "códigos de recuperación disponibles")}.`,
      renewTitle: "Códigos de recuperación nuevos",
      renewText: "Crea diez nuevos. Los anteriores dejan de funcionar.",
      renew: "Crear códigos nuevos",
    },
    offTitle: "Desactivarlo",
    offText: "Entonces el inicio de sesión pide solo su contraseña.",
    remove: "Desactivarlo",
    removed: "Su segundo factor está desactivado.",
    lost: "¿Perdió la aplicación y los códigos de recuperación? Un administrador puede restablecer su segundo factor.",
  },
  refused: {
    "wrong-password": "Esa no es su contraseña actual.",
    "wrong-code": "Ese código no vale. Espere el siguiente y revise que el reloj del teléfono esté en hora.",
    "nothing-begun": "La configuración tardó demasiado. Empiece de nuevo.",
    invalid: "Complete todos los campos.",
    wait: (seconds) =>
      `Demasiados intentos. Intente de nuevo en ${
        seconds >= 90 ? plural(Math.ceil(seconds / 60), "minuto", "minutos") : plural(seconds, "segundo", "segundos")
      }.`,
  },
};
