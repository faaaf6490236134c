import findMyWay from 'find-my-way'
import type { Route } from './route.ts'

/** Longer parts of a path are nothing that a route could name. */
export const MOST_PARAMETER = 200

/** The methods that the path of an address takes, as declared; none where no route has such a path. */
export function methodsByPath(routes: readonly Route[]): (url: string) => readonly string[] | undefined {
  const methods = new Map<string, string[]>()
  for (const { path, method, kind } of routes) {
    const head = method === 'GET' && kind !== 'stream' ? ['HEAD'] : []
    methods.set(path, [...(methods.get(path) ?? []), method, ...head])
  }
  const paths = findMyWay({ maxParamLength: MOST_PARAMETER })
  for (const [path, taken] of methods) paths.on('GET', path, nothing, taken)
  return (url) => paths.find('GET', url.split('?', 1)[0] ?? '')?.store ?? undefined
}

const nothing = () => undefined
