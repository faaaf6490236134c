import type { TermClause } from './clauses.ts'

/** A clause that is not as it was; `undefined`: not there. */
export interface Difference {
  readonly key: string
  readonly title: string
  readonly was?: string
  readonly is?: string
}

/** The clauses in which two versions differ, in the order of the new one, then those that fell away. */
export function differencesOf(before: readonly TermClause[], after: readonly TermClause[]): readonly Difference[] {
  const was = new Map(before.map((clause) => [clause.key, clause]))
  const is = new Set(after.map(({ key }) => key))
  const said = (name: 'was' | 'is', text: string | undefined) =>
    text === undefined || text === '' ? {} : { [name]: text }
  const changed = after.flatMap(({ key, title, text }) => {
    const old = was.get(key)?.text
    return (old ?? '') === text ? [] : [{ key, title, ...said('was', old), ...said('is', text) }]
  })
  const gone = before.filter(({ key, text }) => !is.has(key) && text !== '')
  return [...changed, ...gone.map(({ key, title, text }) => ({ key, title, was: text }))]
}
