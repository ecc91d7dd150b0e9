/**
 * Bends a line's expected character places to those surely seen: a robust quadratic, because under perspective the
 * pitch shrinks along the line. Ridge terms keep a line with few sure characters straight.
 */
export function fitPlaces(
  seen: ReadonlyArray<readonly [index: number, place: number]>,
  expected: (index: number) => number,
  count: number,
): (index: number) => number {
  const pitch = (expected(count - 1) - expected(0)) / (count - 1);
  const basis = (index: number): [number, number, number] => {
    const x = (index - (count - 1) / 2) / count;
    return [1, x, x * x - 1 / 12];
  };
  const residuals = seen.map(([index, place]) => ({ x: basis(index), y: (place - expected(index)) / pitch }));
  let bend: [number, number, number] = [0, 0, 0];
  for (let round = 0; round < 6; round++) {
    const matrix = [
      [0.05, 0, 0],
      [0, 0.3, 0],
      [0, 0, 0.1],
    ];
    const right = [0, 0, 0];
    for (const { x, y } of residuals) {
      const miss = (y - dot(bend, x)) / 0.25;
      const weight = 1 / (1 + miss * miss);
      for (let r = 0; r < 3; r++) {
        right[r] = (right[r] ?? 0) + weight * (x[r] ?? 0) * y;
        const row = matrix[r];
        if (row) for (let c = 0; c < 3; c++) row[c] = (row[c] ?? 0) + weight * (x[r] ?? 0) * (x[c] ?? 0);
      }
    }
    bend = solve3(matrix, right);
  }
  return (index) => expected(index) + pitch * dot(bend, basis(index));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Gauss–Jordan with pivoting; the ridge keeps the matrix regular. */
export function solve3(matrix: number[][], right: number[]): [number, number, number] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let i = 0; i < 3; i++) {
    const pivot = [0, 1, 2]
      .slice(i)
      .reduce((best, r) => (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[best]?.[i] ?? 0) ? r : best), i);
    const [a, b] = [rows[i] ?? [], rows[pivot] ?? []];
    rows[i] = b;
    rows[pivot] = a;
    const top = rows[i] ?? [];
    for (let r = 0; r < 3; r++) {
      const row = rows[r];
      if (r === i || !row) continue;
      const factor = (row[i] ?? 0) / (top[i] ?? 1);
      for (let c = i; c < 4; c++) row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
    }
  }
  const value = (i: number): number => (rows[i]?.[3] ?? 0) / (rows[i]?.[i] ?? 1);
  return [value(0), value(1), value(2)];
}
