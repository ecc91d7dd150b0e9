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
  firstTime: "¿Primer inicio? La contraseña del administrador se mostró una vez en la terminal.",
};
