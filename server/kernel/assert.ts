/** Throws when something that must always hold does not: a bug, never an answer to input. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`impossible: ${message}`)
}
