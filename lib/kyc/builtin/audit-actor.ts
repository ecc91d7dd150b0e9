export { auditActor } from "../audit-actor";
