/** A value as a form of Stripe's API says it. */
export type Said = string | Said[] | { [name: string]: Said }

/** Reads `a[b][0][c]=1` as Stripe's API does: nested by brackets, numbers in brackets make a list. */
export function readForm(body: string): { [name: string]: Said } {
  const root: { [name: string]: Said } = {}
  for (const [path, value] of new URLSearchParams(body)) {
    const names = [path.split('[')[0] ?? '', ...[...path.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name)]
    let at: { [name: string]: Said } = root
    for (const name of names.slice(0, -1)) {
      at[name] ??= {}
      at = at[name] as { [name: string]: Said }
    }
    at[names.at(-1) ?? ''] = value
  }
  return lists(root) as { [name: string]: Said }
}

function lists(value: Said): Said {
  if (typeof value === 'string') return value
  const entries = Object.entries(value)
  if (entries.length > 0 && entries.every(([name], n) => name === String(n)))
    return entries.map(([, each]) => lists(each))
  return Object.fromEntries(entries.map(([name, each]) => [name, lists(each)]))
}
