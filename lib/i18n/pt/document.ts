import type { OptionName } from "@/lib/contract";
import type { document as english } from "../en/document";
import { plural } from "./plural";

const optionNames: Record<OptionName, string> = {
  performDocumentLiveness: "Prova de vida do documento",
  minimumAge: "Idade mínima",
  expirationDateNotDetectedAction: "Data de validade ilegível",
  invalidMrzAction: "MRZ inválida ou ausente",
  inconsistentDataAction: "As fontes divergem",
};

const help: Record<OptionName, string> = {
  performDocumentLiveness:
    "Procura sinais de que a imagem mostra uma tela, uma impressão ou uma cópia cinza em vez do próprio documento.",
  minimumAge: "Recusa quando a pessoa é mais nova do que isso no dia da verificação. Vazio: sem mínimo.",
  expirationDateNotDetectedAction:
    "O que fazer quando não é possível ler a data de validade. Um documento vencido sempre é recusado.",
  invalidMrzAction: "O que fazer quando falta a zona de leitura mecânica ou seus dígitos verificadores estão errados.",
  inconsistentDataAction: "O que fazer quando os dados impressos e os de leitura mecânica dizem coisas diferentes.",
};

export const document: typeof english = {
  fields: {
    surname: "Sobrenome",
    givenNames: "Nomes",
    fullName: "Nome completo",
    documentNumber: "Número do documento",
    dateOfBirth: "Data de nascimento",
    dateOfExpiry: "Data de validade",
    dateOfIssue: "Data de emissão",
    sex: "Sexo",
    nationality: "Nacionalidade",
    issuingState: "País emissor",
    personalNumber: "Número pessoal",
    placeOfBirth: "Local de nascimento",
    address: "Endereço",
    authority: "Órgão emissor",
  },
  sources: {
    told: "Valor",
    printed: "Impresso",
    mrz: "MRZ",
    barcode: "Código de barras",
    declared: "Declarado",
    entity: "Entidade",
    clock: "Hoje",
    policy: "Regra",
    engine: "Motor",
    person: "A pessoa",
  },
  options: {
    names: optionNames,
    help,
    actions: { DECLINE: "Recusar", NO_ACTION: "Só anotar" },
    inherited: "Como definido pela organização",
    inheritedNow: (value) => `Padrão (${value})`,
    on: "Ativada",
    off: "Desativada",
    noMinimum: "Nenhuma",
    years: (age) => plural(age, "ano", "anos"),
    origins: { request: "esta verificação", organization: "organização", default: "padrão" },
  },
};
