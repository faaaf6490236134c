/** Asks about some keys, and answers what there is of each. */
export type Ask<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>

/** A question that everybody asks in one moment is asked once: of all their keys, and each gets the whole answer. */
export function askTogether<V>(ask: Ask<V>): Ask<V> {
  let asked: Set<string> | undefined
  let answer: Promise<ReadonlyMap<string, V>> | undefined
  const now = async () => {
    // What else is asked in this turn of the loop comes along.
    await new Promise((resolve) => setImmediate(resolve))
    const keys = [...(asked ?? [])]
    asked = answer = undefined
    return ask(keys)
  }
  return (keys) => {
    asked ??= new Set()
    for (const key of keys) asked.add(key)
    answer ??= now()
    return answer
  }
}
