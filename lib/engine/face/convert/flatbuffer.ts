/**
 * Reads tables of a FlatBuffers file by slot number, as the format's internals page describes: a table starts with a
 * signed offset back to its vtable; the vtable holds one 16-bit offset a slot, 0 for "default".
 */
export interface Table {
  readonly view: DataView;
  readonly at: number;
}

export function rootTable(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, at: view.getUint32(0, true) };
}

/** Absolute position of a slot's value, or 0 when the slot holds its default. */
function slot(table: Table, index: number): number {
  const { view, at } = table;
  const vtable = at - view.getInt32(at, true);
  const entry = 4 + 2 * index;
  if (entry >= view.getUint16(vtable, true)) return 0;
  const offset = view.getUint16(vtable + entry, true);
  return offset === 0 ? 0 : at + offset;
}

export function int32(table: Table, index: number, byDefault = 0): number {
  const p = slot(table, index);
  return p === 0 ? byDefault : table.view.getInt32(p, true);
}

export function int8(table: Table, index: number, byDefault = 0): number {
  const p = slot(table, index);
  return p === 0 ? byDefault : table.view.getInt8(p);
}

/** A table-valued slot (also the value slot of a union); null when absent. */
export function table(parent: Table, index: number): Table | null {
  const p = slot(parent, index);
  return p === 0 ? null : { view: parent.view, at: p + parent.view.getUint32(p, true) };
}

function vector(parent: Table, index: number): { start: number; length: number } {
  const p = slot(parent, index);
  if (p === 0) return { start: 0, length: 0 };
  const at = p + parent.view.getUint32(p, true);
  return { start: at + 4, length: parent.view.getUint32(at, true) };
}

export function tables(parent: Table, index: number): Table[] {
  const { start, length } = vector(parent, index);
  return Array.from({ length }, (_, i) => {
    const p = start + 4 * i;
    return { view: parent.view, at: p + parent.view.getUint32(p, true) };
  });
}

export function int32s(parent: Table, index: number): number[] {
  const { start, length } = vector(parent, index);
  return Array.from({ length }, (_, i) => parent.view.getInt32(start + 4 * i, true));
}

/** A copy, so that typed arrays over it are aligned. */
export function bytes(parent: Table, index: number): Uint8Array {
  const { start, length } = vector(parent, index);
  return new Uint8Array(parent.view.buffer, parent.view.byteOffset + start, length).slice();
}

export function text(parent: Table, index: number): string {
  return new TextDecoder().decode(bytes(parent, index));
}
