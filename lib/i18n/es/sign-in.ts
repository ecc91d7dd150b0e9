import type { signIn as english } from "../en/sign-in";
import { plural } from "./plural";

export const signIn: typeof english = {
  title: "Iniciar sesión",
  lead: "Mesa de revisión de verificaciones de identidad",
  email: "Correo electrónico",
  password: "Contraseña",
  submit: "Iniciar sesión",
  submitting: "Iniciando sesión…",
  wrong: "El correo electrónico o la contraseña no son correctos.",
  locked: (wait) => `Demasiados intentos. Intente de nuevo en ${wait}.`,
  lockedUnknown: "Demasiados intentos. Espere un poco antes de intentar de nuevo.",
  unavailable: "En este momento no es posible iniciar sesión. Intente de nuevo en un momento.",
  missing: "Escriba el correo electrónico y la contraseña.",
  minutes: (count) => plural(count, "minuto", "minutos"),
  seconds: (count) => plural(count, "segundo", "segundos"),
  tooLate: "Tardó demasiado. Inicie sesión de nuevo.",
  second: {
    title: "Segundo factor",
    text: "Escriba el código que muestra su aplicación de autenticación.",
    code: "Código",
    codeHelp: "Seis dígitos, o un código de recuperación si perdió la aplicación.",
    wrong: "Ese código no vale. Espere el siguiente y revise que el reloj del teléfono esté en hora.",
    missing: "Escriba el código.",
    submit: "Continuar",
    anew: "Iniciar sesión con otra cuenta",
  },
  other: {
    with: (provider) => `Iniciar sesión con ${provider}`,
    provider: "inicio de sesión único",
    noAccount:
      "Su proveedor le conoce, pero este sistema no: ninguna cuenta o invitación abierta tiene la dirección que él verificó. Pida a un administrador que le invite.",
    failed: "El inicio de sesión con su proveedor no funcionó. Intente de nuevo, o use su contraseña.",
  },
  forgotten: {
    title: "¿Olvidó la contraseña?",
    ask: "Desde aquí no se envían correos. Pídalo a un administrador de su organización: en la página de usted, en Ajustes, Usuarios, crea un enlace con el que usted elige una nueva.",
    alone: "¿Es usted el único administrador? En la máquina donde funciona el sistema, esto fija una nueva:",
  },
  reset: {
    title: "Contraseña nueva",
    lead: (organisation) => `Para la mesa de revisión de ${organisation}.`,
    password: "Contraseña nueva",
    passwordHelp: (min) => `Al menos ${min} caracteres; varias palabras son lo más fácil de recordar.`,
    submit: "Fijar la contraseña",
    submitting: "Fijando la contraseña…",
    foot: "Cierra sus sesiones en todas partes. El segundo factor se mantiene como está.",
    invalid: (min) => `Escriba una contraseña de al menos ${min} caracteres.`,
    done: "Su contraseña está fijada.",
    doneNext: "Sus sesiones están cerradas en todas partes. Inicie sesión con la nueva.",
    refused: {
      unknown: "Este enlace no abre nada: se usó, se retiró o no está completo.",
      expired: "Este enlace es demasiado antiguo.",
    },
    askAgain: "Pida uno nuevo a un administrador de su organización.",
  },
  firstTime: "¿Primer inicio? La contraseña del administrador se mostró una vez en la terminal.",
};
