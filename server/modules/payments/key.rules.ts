import type { RootId } from '../../kernel/use-case.ts'

/**
 * The key under which a provider knows an effect of ours, for ever: its root and id, so news find home by
 * themselves.
 */
export function effectKey(root: RootId, id: string): string {
  return `${root}.${id}`
}

/** The root and id in a key; `undefined` for a key that is not ours. */
export function parseEffectKey(key: string): { readonly root: RootId; readonly id: string } | undefined {
  const found = /^([a-z]{2,5}_[0-9a-z_]{1,40})\.([a-z]{2,5}_[0-9a-f]{32}(?:-[1-9]\d{0,3})?)$/.exec(key)
  return found?.[1] && found[2] ? { root: found[1], id: found[2] } : undefined
}
