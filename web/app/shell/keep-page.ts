import { type DataStrategyResult, data, type MiddlewareFunction } from 'react-router'
import { end, report } from '../signed-in/form/connection.ts'
import { endedOf, type Fault, faultOf } from '../signed-in/form/sending.ts'

type Results = Record<string, DataStrategyResult>

/** What the routes of the page that is shown have loaded. */
let shown: Readonly<Record<string, unknown>> = {}

/** Says what is shown: it stays when it cannot be read anew. */
export function showing(loaded: Readonly<Record<string, unknown>>): void {
  shown = loaded
}

/** Faults that pass: the page stays as it is, and says so. */
const PASSING = new Set<Fault>(['offline', 'no-answer', 'too-many-requests', 'not-signed-in'])

/**
 * What stands between every page and the server, in the browser: a form that does not come through stays on its page
 * with all that was typed, and a page that cannot be read anew stays as it was. Which of it happened is told to
 * `connection.ts`.
 */
export const keepPage: MiddlewareFunction<Results> = async ({ request }, next) => {
  const results = await next()
  if (request.signal.aborted) return
  if (request.method === 'GET') keepShown(request, results)
  else keepForm(results)
}

function keepForm(results: Results): void {
  for (const [id, result] of Object.entries(results)) {
    const fault = faultOf(result, navigator.onLine)
    end(fault ?? endedOf(result))
    // With a status of a failure nothing is read anew.
    if (fault !== undefined) results[id] = { type: 'data', result: data(undefined, { status: 503 }) }
  }
}

function keepShown(request: Request, results: Results): void {
  const { pathname, search } = new URL(request.url)
  const isSame = pathname === location.pathname && search === location.search
  const faults = Object.values(results).map((result) => faultOf(result, navigator.onLine))
  const fault = faults.find((each) => each !== undefined && PASSING.has(each))
  if (fault !== undefined && !isSame) return
  report(fault)
  if (fault === undefined) return
  for (const id of Object.keys(results)) if (id in shown) results[id] = { type: 'data', result: shown[id] }
}
