/** Keeps image bytes under keys, sealed before they leave the process. Writes no row: the journal it is given does. */

export { objectStore } from "./current";
export { fileStore } from "./file-store";
export { type ObjectStore, StorageError } from "./object-store";
export { type ReadableObject, readObject } from "./read-object";
export { type NewObject, type StoredFacts, type StoreJournal, storeObject } from "./store-object";
export { type SweepJournal, sweepObjects } from "./sweep-objects";
