/** Which roles a company of a kind has. */
export const rolesOfKind: Readonly<Record<string, readonly string[]>> = {
  buyer: ['viewer', 'purchaser', 'finance', 'admin'],
  supplier: ['viewer', 'sales', 'finance', 'admin'],
  operator: ['support', 'mediator', 'finance', 'compliance', 'auditor', 'admin'],
  inspector: ['inspector', 'finance', 'admin'],
  lender: ['lender'],
}

/** The roles that a company of these kinds has, each once, the administrator last. */
export function rolesOf(kinds: readonly string[]): readonly string[] {
  const found = new Set(kinds.flatMap((kind) => rolesOfKind[kind] ?? []))
  return [...found].filter((role) => role !== 'admin').concat(found.has('admin') ? ['admin'] : [])
}
