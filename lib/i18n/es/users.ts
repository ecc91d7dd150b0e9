import type { Role } from "@/lib/contract";
import type { users as english } from "../en/users";

const roles: Record<Role, string> = {
  viewer: "Consulta",
  analyst: "Analista",
  lead: "Responsable",
  administrator: "Administrador",
};
const roleHelp: Record<Role, string> = {
  viewer: "ve verificaciones y personas, no cambia nada",
  analyst: "hace verificaciones y decide casos",
  lead: "además confirma decisiones contrarias al motor, asigna casos, lee la auditoría y la configuración",
  administrator: "además cambia la configuración, personas, claves y webhooks",
};

export const users: typeof english = {
  title: "Usuarios",
  intro:
    "Quién puede iniciar sesión, y con qué rol. Un cambio vale desde la siguiente solicitud, y la auditoría lo guarda con quién lo hizo.",
  caption: "Usuarios, por nombre",
  columns: {
    name: "Nombre",
    role: "Rol",
    secondFactor: "Segundo factor",
    lastSignIn: "Último inicio de sesión",
    state: "Estado",
  },
  factor: { on: "Activado", off: "Desactivado" },
  roles,
  roleHelp,
  never: "nunca",
  you: "usted",
  states: { active: "Activa", disabled: "Desactivada" },
  invite: {
    title: "Invitar a una persona",
    text: "Crea un enlace que funciona una vez, durante siete días. No se envía ningún correo: entregue usted el enlace, solo a esa persona.",
    email: "Correo electrónico",
    role: "Rol",
    submit: "Crear el enlace",
    submitting: "Creando el enlace…",
    made: (email) => `Enlace para ${email}. Se muestra solo esta vez.`,
    madeNext: "Quien lo tenga puede quedarse con la cuenta: envíelo por un medio de confianza.",
    link: "Enlace de la invitación",
    copy: "Copiar el enlace",
    until: "Funciona hasta",
    refused: {
      "has-account": "Esta dirección ya tiene una cuenta.",
      invalid: "Escriba un correo electrónico y elija un rol.",
    },
  },
  open: {
    title: "Invitaciones abiertas",
    caption: "Invitaciones abiertas, las más recientes primero",
    none: "No hay ninguna invitación abierta.",
    columns: {
      email: "Correo electrónico",
      role: "Rol",
      by: "Invitó",
      until: "Funciona hasta",
      action: "Acción",
    },
    expired: "vencida",
    revoke: "Retirar",
    revokeOf: (email) => `Retirar la invitación de ${email}`,
  },
  required: {
    title: "Inicio de sesión",
    label: "Todos necesitan un segundo factor",
    text: "A quien no lo tiene se le lleva a configurarlo, y antes no puede hacer nada más; también a usted si no lo tiene. Quienes entran por inicio de sesión único quedan a cargo de su proveedor.",
    save: "Guardar",
    saved: "Guardado. Vale desde la siguiente solicitud de cada uno.",
  },
  person: {
    back: "Usuarios",
    facts: "Cuenta",
    email: "Correo electrónico",
    since: "Desde",
    role: {
      title: "Rol",
      label: "Rol de esta persona",
      text: "Vale desde su siguiente solicitud.",
      save: "Cambiar el rol",
      saved: "El rol se cambió.",
    },
    factor: {
      title: "Segundo factor",
      on: "Al iniciar sesión se pide un código de su aplicación.",
      off: "Al iniciar sesión se pide solo la contraseña.",
      text: "Restablézcalo si perdió la aplicación y los códigos de recuperación, y si usted está seguro de que es esa persona quien lo pide. Cierra sus sesiones en todas partes.",
      reset: "Restablecer el segundo factor",
      done: "El segundo factor se restableció y sus sesiones terminaron.",
    },
    sessions: {
      title: "Dónde tiene sesiones abiertas",
      text: "Aquí se cierra solo la sesión de un equipo perdido u olvidado; las demás siguen.",
      none: "No tiene ninguna sesión abierta.",
      caption: "Sesiones de esta persona, primero las usadas más recientemente",
    },
    access: {
      title: "Acceso",
      active: "Esta persona puede iniciar sesión.",
      disabled: "Esta persona no puede iniciar sesión. Lo que hizo queda registrado con su nombre.",
      disable: "Desactivar la cuenta",
      disableText:
        "Cierra sus sesiones en todas partes al instante. Las claves de API que creó siguen funcionando: revóquelas aparte.",
      enable: "Activar la cuenta",
      disabledNow: "La cuenta está desactivada y sus sesiones terminaron.",
      enabledNow: "La cuenta está activa de nuevo.",
    },
    refused: {
      "own-account":
        "Esta es su propia cuenta. Otro administrador puede cambiarla, para que nadie deje a todos sin acceso.",
      forbidden: "Usted ya no puede hacerlo: alguien cambió su rol.",
      gone: "Esta cuenta ya no existe.",
    },
  },
  accept: {
    title: "Su cuenta",
    lead: (organisation) => `Le invitan a la mesa de revisión de ${organisation}.`,
    as: (role) => `Su rol será: ${role}.`,
    name: "Su nombre",
    nameHelp: "Aparece junto a lo que usted decide.",
    email: "Correo electrónico",
    password: "Contraseña",
    passwordHelp: (min) => `Al menos ${min} caracteres; varias palabras son lo más fácil de recordar.`,
    submit: "Crear mi cuenta",
    submitting: "Creando su cuenta…",
    invalid: (min) => `Escriba su nombre y una contraseña de al menos ${min} caracteres.`,
    refused: {
      unknown: "Este enlace no abre nada: se usó, se retiró o no está completo.",
      expired: "Este enlace es demasiado antiguo.",
      "has-account": "Este correo electrónico ya tiene una cuenta.",
    },
    askAgain: "Pida otro a quien le invitó.",
    signIn: "A la página de inicio de sesión",
  },
};
