import { Compile } from 'typebox/compile'
import { routes } from '../../server/entry/api.ts'
import { sandboxRoutes } from '../../server/entry/sandbox.ts'
import type { Route } from '../../server/platform/route.ts'

const nothingBehind = () => {
  throw new Error('no route is called here')
}

/** Every route of the sandbox's API. */
export const everyRoute: readonly Route[] = [...routes, ...sandboxRoutes(nothingBehind)]

interface Described {
  readonly method: string
  readonly path: RegExp
  readonly faults: (body: unknown) => readonly string[]
}

const described: readonly Described[] = everyRoute.flatMap(({ method, path, reply }) => {
  if (reply === undefined) return []
  const validator = Compile(reply)
  const faults = (body: unknown) =>
    validator.Check(body) ? [] : [...validator.Errors(body)].map((each) => `${each.instancePath} ${each.message}`)
  return [{ method, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`), faults }]
})

/** In what an answer differs from the documentation; a path that is written out comes before one with a parameter. */
export function replyFaults(method: string, url: string, body: unknown): readonly string[] {
  const path = url.split('?')[0] ?? ''
  const found = described.filter((each) => each.method === method && each.path.test(path))
  const exact = found.find((each) => each.path.source === `^${path.replaceAll('/', '\\/')}$`) ?? found[0]
  return (exact?.faults(body) ?? []).map((fault) => `${method} ${path} answers ${fault}`)
}
